using Onsite.Documents;
using Onsite.Evaluation.Learning;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Learning;

/// <summary>What is notation in a rubric is typing in an answer: a marked sentence means its words, whatever stands between them.</summary>
public sealed class MarkedNotationTests
{
    private const string Topic = "Charge once. A card is charged twice when the network does not reply.";

    private static readonly Rubric Rubric = new(
        [
            Judging.Point("same-key", 60, must: true, Judging.Statement("every attempt carries the same {idempotency-key}!"), Judging.Statement("the client chooses an {idempotency-key} once")),
            Judging.Point("backoff", 40, must: false, Judging.Statement("retries use exponential backoff"), Judging.Statement("retries use exponential backoff with {jitter}")),
        ],
        []);

    private static readonly MarkGuard Guard = new(Rubric, Topic, Judging.Lexicon);

    public static TheoryData<string> Sentences =>
    [
        "Couriers drop parcels at a kiosk/locker before dusk.",
        "Couriers drop parcels at a kiosk / locker / shop before dusk.",
        "A courier posts parcels to /v1/parcels/{parcel-id}/stamps before dusk.",
        "A courier posts parcels to {jitter} lockers before dusk.",
        "A courier posts parcels to {no-such-concept} lockers before dusk.",
        "Couriers carry <number> parcels to every kiosk.",
        "Couriers carry <nonsense> parcels to every kiosk.",
        "The kiosk keeps a Map<Parcel, List<Stamp>> of what couriers dropped.",
        "The kiosks refuse the parcels when queued < 3 && stamped >= 7 of the couriers.",
        "Couriers go kiosk -> locker => shop before dusk.",
        "Kiosks never refuse a stamped parcel!",
        "The kiosk writes stamp!parcel and twice!, before the couriers leave!",
        "If (stamp != parcel.stamp) the kiosk refuses !parcel.",
        "The kiosk writes ${parcel} and {{courier}} onto </stamp> labels.",
        "Not/never does a kiosk hold parcels without/minus stamps.",
        "}{ kiosks >< stamp /!/ parcels <!> before {} dusk //",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Evaluate_MarkedSentence_CreditsTheSameSentence(string sentence)
    {
        Evaluate(sentence).Points[1].Observation.ShouldBe(Observation.NotObserved);

        var result = Evaluate(sentence, Makes(sentence)).Points[1];

        result.Observation.ShouldBe(Observation.Met);
        result.Marks.ShouldHaveSingleItem().Id.ShouldBe("m1");
        result.Spans.ShouldAllBe(span => span.End <= sentence.Length);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Evaluate_MarkedSentenceAmongOthers_CreditsIt(string sentence) =>
        Evaluate($"We write the order down first. {sentence} Then the shop opens.", Makes(sentence)).Points[1].Observation.ShouldBe(Observation.Met);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Evaluate_DeniedSentence_IsTakenAway(string sentence) =>
        Evaluate(sentence, Makes(sentence), new MarkedSentence("n1", "backoff", sentence, Makes: false)).Points[1].Observation.ShouldBe(Observation.NotObserved);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Check_Sentence_CanBeMarked(string sentence) => Guard.Check(new MarkedSentence("m1", "backoff", sentence, Makes: true), []).ShouldBeNull();

    [Theory]
    [InlineData("Couriers drop parcels at a kiosk/locker before dusk.", "Couriers drop parcels at a kiosk before dusk, at a locker too.", "an alternative is no choice: both words count")]
    [InlineData("The kiosk writes stamp!, parcel! and twice!, before the couriers leave.", "Before the couriers leave the kiosk writes parcel and twice.", "nothing has to be there")]
    [InlineData("A courier posts parcels to {parcel-shelf} lockers before dusk.", "A courier posts parcels to lockers before dusk.", "braces name nothing")]
    public void Evaluate_NearlyTheSame_IsCreditedAsWords(string marked, string said, string because) =>
        Evaluate(said, Makes(marked)).Points[1].Credit.ShouldBeGreaterThan(0, because);

    [Theory]
    [InlineData("Couriers carry <number> parcels.", "Ledgers close at 17 o'clock.", "a figure is not what the mark said")]
    [InlineData("Couriers carry {jitter}.", "Delays get a random spread.", "braces are not the concept by its other names")]
    [InlineData("Parcels/kiosks/lockers/couriers arrive.", "Lockers rust.", "one of the words is not all of them")]
    public void Evaluate_WhatOnlyNotationWouldMean_IsNotCredited(string marked, string said, string because) =>
        Evaluate(said, Makes(marked)).Points[1].Observation.ShouldBe(Observation.NotObserved, because);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Evaluate_MarkedSentence_IsExplainedAsItWasTyped(string sentence) =>
        Evaluate(sentence, Makes(sentence)).Points[1].Explanation.Children[0].Description.ShouldContain($"“{sentence}”");

    private static AnswerReport Evaluate(string answer, params MarkedSentence[] marks)
    {
        var diagnostics = new DiagnosticList();
        var evaluator = AnswerEvaluator.Compile(Rubric, Topic, Judging.Lexicon, diagnostics, additions: new RubricAdditions(marks));
        diagnostics.ShouldBeEmpty();
        return evaluator.Evaluate(answer);
    }

    private static MarkedSentence Makes(string sentence) => new("m1", "backoff", sentence, Makes: true);
}
