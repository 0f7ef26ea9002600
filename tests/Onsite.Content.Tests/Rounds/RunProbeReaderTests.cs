using Onsite.Content.Rounds;
using Onsite.Documents;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Tests.Rounds;

public sealed class RunProbeReaderTests : IDisposable
{
    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Read_Sample_IsItsProbesInOrder()
    {
        var probes = _content.Read().Catalogue.Probes;

        probes.Select(p => (p.Id, p.When)).ShouldBe([("full", ProbeReason.Event), ("holds", ProbeReason.Holds)]);
        probes[0].Events.ShouldBe(["queue-full", "pool-exhausted"]);
        probes[0].Competency.ShouldBe("performance");
        probes[0].Point.ShouldBe("Gives it more room or less to do");
        var part = probes[0].Parts.ShouldHaveSingleItem();
        part.Wanted.ShouldBe("what you would change");
        Required(part.Heard).ShouldBe(1);
        Required(probes[1].Parts.ShouldHaveSingleItem().Heard).ShouldBe(2);
    }

    [Theory]
    [InlineData("id: holds", "id: full", "The id 'full' is taken.")]
    [InlineData("queue-full, pool", "queue-ful, pool", "'full': no run tells of 'queue-ful'.")]
    [InlineData("competency: performance", "competency: speed", "'full': there is no competency 'speed'.")]
    [InlineData("when: event", "when: busy", "'events' has no effect with 'when: busy'.")]
    [InlineData("when: holds", "when: event", "'when: event' names no events.")]
    [InlineData("when: event", "when: evening", "'when' has 'evening', which is not one of its words.")]
    public void Read_WrongProbe_IsLeftOut(string right, string wrong, string message)
    {
        _content.Replace("probes.yaml", right, wrong);

        var (catalogue, diagnostics) = _content.Read();

        diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message).ShouldContain(message);
        catalogue.Probes.Count.ShouldBe(1);
    }

    /// <summary>What is plain is listened for, and is no mechanism.</summary>
    [Fact]
    public void Read_PlainPhrasings_AreOfTheWholeAndOfNoMechanism()
    {
        _content.Replace("probes.yaml", "phrasings: [more replicas!, cache! reads]", "phrasings: [more replicas!], plain: [cache! reads]");

        var part = _content.Read().Catalogue.Probes[0].Parts[0];

        Phrasings(part.Heard).ShouldBe(["more replicas!", "cache! reads"]);
        Phrasings(part.Mechanisms.ShouldNotBeNull()).ShouldBe(["more replicas!"]);
    }

    [Fact]
    public void Read_NothingButPlain_HasNoMechanisms()
    {
        _content.Replace("probes.yaml", "phrasings: [more replicas!, cache! reads]", "plain: [more replicas!, cache! reads]");

        _content.Read().Catalogue.Probes[0].Parts[0].Mechanisms.ShouldBeNull();
    }

    [Theory]
    [InlineData(", phrasings: [more replicas!, cache! reads]", "", "A part has no phrasings.")]
    [InlineData("[{for: what you would change, phrasings: [more replicas!, cache! reads]}]", "[]", "'parts' is empty.")]
    [InlineData("for: what you would change, ", "", "The field 'for' is missing.")]
    public void Read_PartThatHearsNothing_IsLeftOut(string right, string wrong, string message)
    {
        _content.Replace("probes.yaml", right, wrong);

        var (catalogue, diagnostics) = _content.Read();

        diagnostics.Select(d => d.Message).ShouldContain(message);
        catalogue.Probes.Select(p => p.Id).ShouldBe(["holds"]);
    }

    [Theory]
    [InlineData("pool-exhausted", "PoolExhausted", true)]
    [InlineData("pool-exhausted", "QueueFull", false)]
    [InlineData("failed-over", "FailedOver", true)]
    [InlineData("", "QueueFull", false)]
    public void Means_KindOfEvent_IsKnownByItsWord(string word, string kind, bool means) => RunEventWord.Means(word, kind).ShouldBe(means);

    private static int Required(Rubric rubric) => rubric.Points.Single().Ways.Cast<PartsWay>().Single().Required;

    private static IEnumerable<string> Phrasings(Rubric rubric) => rubric.Points.Single().Ways.Cast<PartsWay>().Single().Parts.Select(p => p.Text);
}
