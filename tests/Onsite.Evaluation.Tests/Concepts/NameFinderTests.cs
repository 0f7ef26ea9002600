using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Concepts;

/// <summary>The rules by which a name with several meanings is settled, on concepts made up for them.</summary>
public sealed class NameFinderTests
{
    private static readonly Lexicon Field = new(
        [
            Judging.Concept("bank-river", "River bank", ["bank"]) with { Contexts = [new NameContext("bank", ["river", "water"])] },
            Judging.Concept("bank-money", "Money bank", ["bank"]) with { Contexts = [new NameContext("bank", ["money", "account"])] },
            Judging.Concept("bark-dog", "Bark", []) with { NotIn = ["tree bark"] },
            Judging.Concept("bark-ship", "Barque", ["bark"]) with { Contexts = [new NameContext("bark", ["sail"])] },
            Judging.Concept("savings-bank", "Savings bank", []),
            Judging.Concept("crane", "Crane bird", ["crane"]) with { Contexts = [new NameContext("crane", ["feather"])] },
        ],
        []);

    [Theory]
    [InlineData("The bank of the river is green.", "bank-river")]
    [InlineData("My account is at that bank.", "bank-money")]
    [InlineData("It has a loud bark.", "bark-dog")]
    [InlineData("The bark sets sail.", "bark-ship")]
    [InlineData("The feathers of a crane.", "crane")]
    [InlineData("A savings bank.", "savings-bank")]
    public void FindAt_WordsOfTheSentence_Decide(string answer, string named) => Named(answer).ShouldBe([named]);

    [Theory]
    [InlineData("A bank.")]
    [InlineData("A bank with money at the river.")]
    [InlineData("The tree bark is wet.")]
    [InlineData("A crane.")]
    [InlineData("A bank. The river is green.")]
    public void FindAt_NothingDecides_NamesNothing(string answer) => Named(answer).ShouldBeEmpty();

    [Theory]
    [InlineData("A bank.", "Tell me about money.", "bank-money")]
    [InlineData("A bank.", "Tell me about rivers.", "bank-river")]
    [InlineData("The river bank.", "Tell me about money.", "bank-river")]
    [InlineData("It has a loud bark.", "Tell me about sails.", "bark-dog")]
    [InlineData("A bank with money at the river.", "Tell me about water.", "bank-river")]
    public void FindAt_QuestionDecides_WhereTheSentenceDoesNot(string answer, string question, string named) => Named(answer, question).ShouldContain(named);

    [Fact]
    public void FindAt_PartOfALongerName_IsNotAskedWhatItMeans() => Named("My account is at a savings bank.").ShouldBe(["savings-bank"]);

    [Fact]
    public void FindAt_WordFarAway_DoesNotDecide() => Named("A bank" + string.Concat(Enumerable.Repeat(" and so", 30)) + " money").ShouldBeEmpty();

    [Fact]
    public void FindAt_TwoWithoutCondition_TheFirstByIdHasIt()
    {
        var lexicon = new Lexicon([Judging.Concept("b", "Second", ["shared"]), Judging.Concept("a", "First", ["shared"])], []);

        Named("It is shared.", "", lexicon, ["a", "b"]).ShouldBe(["a"]);
    }

    private static string[] Named(string answer, string topic = "") => Named(answer, topic, Field, [.. Field.ConceptIds]);

    private static string[] Named(string answer, string topic, Lexicon lexicon, string[] ids) => [.. ids.Where(id =>
    {
        var rubric = new Rubric([Judging.Point("p", 100, must: true, Judging.Statement($"{{{id}}}/{{{id}}}!"))], []);
        return Judging.Compile(rubric, topic, lexicon: lexicon).Evaluate(answer).Points[0].Observation == Observation.Met;
    })];
}
