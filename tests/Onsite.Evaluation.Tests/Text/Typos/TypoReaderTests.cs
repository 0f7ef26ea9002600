using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Text.Typos;

public sealed class TypoReaderTests
{
    /// <summary>A field whose names lie near everyday words, and near one another.</summary>
    private static readonly Lexicon Field = new(
        [
            .. ((string[])["cache", "sharding", "query", "queue", "causal", "transaction", "replication", "reader", "leader", "partition", "visibility", "connection", "isolation", "latency", "throttling", "consistency", "availability", "idempotency", "backpressure", "monitoring", "deadlock", "migration", "throughput", "durability", "retry", "commit", "lease", "trace", "write", "batch", "store", "never", "count", "county"])
                .Select(name => Judging.Concept(name, name, [])),
        ],
        []);

    [Theory]
    [InlineData("idempotnecy", "idempotency")]
    [InlineData("idempotancy", "idempotency")]
    [InlineData("idempotecny", "idempotency")]
    [InlineData("idemptency", "idempotency")]
    [InlineData("Idempotnecy", "idempotency")]
    [InlineData("cahce", "cache")]
    [InlineData("cachee", "cache")]
    [InlineData("cacehs", "cache")]
    [InlineData("shardng", "sharding")]
    [InlineData("shrading", "sharding")]
    [InlineData("quere", "query", false)]
    [InlineData("qeury", "query")]
    [InlineData("querry", "query")]
    [InlineData("qeueu", "queue", false)]
    [InlineData("transacton", "transaction")]
    [InlineData("transcation", "transaction")]
    [InlineData("trasnactoin", "transaction")]
    [InlineData("transactionn", "transaction")]
    [InlineData("replicaiton", "replication")]
    [InlineData("relpication", "replication")]
    [InlineData("partiton", "partition")]
    [InlineData("partitons", "partition")]
    [InlineData("vizibility", "visibility")]
    [InlineData("conection", "connection")]
    [InlineData("conneciton", "connection")]
    [InlineData("isolaton", "isolation")]
    [InlineData("latnecy", "latency")]
    [InlineData("latancy", "latency")]
    [InlineData("trhottling", "throttling")]
    [InlineData("throtling", "throttling")]
    [InlineData("consistancy", "consistency")]
    [InlineData("consitency", "consistency")]
    [InlineData("availibilty", "availability")]
    [InlineData("avaliability", "availability")]
    [InlineData("backpresure", "backpressure")]
    [InlineData("monitorng", "monitoring")]
    [InlineData("deadlcok", "deadlock")]
    [InlineData("migraton", "migration")]
    [InlineData("throughptu", "throughput")]
    [InlineData("durabilty", "durability")]
    [InlineData("comitted", "commit")]
    [InlineData("retreis", "retry")]
    [InlineData("idempotncy", "idempotency")]
    public void Evaluate_Typo_IsReadAsWhatItMeans(string typed, string meant, bool corrected = true) => IsReadAs(typed, meant).ShouldBe(corrected);

    [Theory]
    [InlineData("cash", "cache")]
    [InlineData("leader", "reader")]
    [InlineData("header", "reader")]
    [InlineData("queue", "query")]
    [InlineData("query", "queue")]
    [InlineData("sharing", "sharding")]
    [InlineData("shading", "sharding")]
    [InlineData("shared", "sharding")]
    [InlineData("casual", "causal")]
    [InlineData("casually", "causal")]
    [InlineData("transition", "transaction")]
    [InlineData("transitions", "transaction")]
    [InlineData("translation", "transaction")]
    [InlineData("application", "replication")]
    [InlineData("relocation", "replication")]
    [InlineData("petition", "partition")]
    [InlineData("portions", "partition")]
    [InlineData("viability", "visibility")]
    [InlineData("collection", "connection")]
    [InlineData("correction", "connection")]
    [InlineData("insolation", "isolation")]
    [InlineData("patency", "latency")]
    [InlineData("trotting", "throttling")]
    [InlineData("constancy", "consistency")]
    [InlineData("inconsistency", "consistency")]
    [InlineData("unavailability", "availability")]
    [InlineData("mentoring", "monitoring")]
    [InlineData("mitigation", "migration")]
    [InlineData("comment", "commit")]
    [InlineData("compute", "commit")]
    [InlineData("least", "lease")]
    [InlineData("leash", "lease")]
    [InlineData("trade", "trace")]
    [InlineData("white", "write")]
    [InlineData("bath", "batch")]
    [InlineData("bench", "batch")]
    [InlineData("stone", "store")]
    [InlineData("story", "store")]
    [InlineData("nevre", "never")]
    [InlineData("chace", "trace")]
    [InlineData("lcok", "deadlock")]
    [InlineData("c4che", "cache")]
    [InlineData("cahce2", "cache")]
    [InlineData("cahce_key", "cache")]
    [InlineData("getCahce", "cache")]
    [InlineData("`cahce`", "cache")]
    [InlineData("`set cahce now`", "cache")]
    [InlineData("/etc/cahce", "cache")]
    [InlineData("cahce.set", "cache")]
    [InlineData("cahce()", "cache")]
    [InlineData("ops@cahce", "cache")]
    [InlineData("idmptncy", "idempotency")]
    public void Evaluate_AnotherWord_IsNotReadAsIt(string typed, string other) => IsReadAs(typed, other).ShouldBeFalse();

    [Fact]
    public void Evaluate_TwoThingsInReach_ReadsNeither()
    {
        // "countt" is one slip from "count" and from "county".
        IsReadAs("countt", "count").ShouldBeFalse();
        IsReadAs("countt", "county").ShouldBeFalse();
    }

    [Fact]
    public void Evaluate_Typo_IsShownAndCitedAsTyped()
    {
        const string Answer = "Each attempt carries the idempotnecy key.";
        var point = Judging.Judge(Judging.Statement("attempt carries {idempotency-key}!"), Answer);

        point.Observation.ShouldBe(Observation.Met);
        point.Spans.ShouldHaveSingleItem().Of(Answer).ShouldBe("Each attempt carries the idempotnecy key");
        var note = point.Explanation.Children[^1];
        note.Description.ShouldBe("“idempotnecy” read as idempotency.");
        note.Spans.ShouldHaveSingleItem().Of(Answer).ShouldBe("idempotnecy");
    }

    [Fact]
    public void Evaluate_NothingMisspelled_ShowsNoNote() =>
        Judging.Judge(Judging.Statement("attempt carries {idempotency-key}!"), "Each attempt carries the idempotency key.").Explanation.Children.Count.ShouldBe(1);

    private static bool IsReadAs(string typed, string meant)
    {
        var rubric = new Rubric([Judging.Point("point", 100, must: true, Judging.Statement($"{{{meant}}}!"))], []);
        return Judging.Compile(rubric, lexicon: Field).Evaluate($"There is {typed} here.").Points[0].Observation == Observation.Met;
    }
}
