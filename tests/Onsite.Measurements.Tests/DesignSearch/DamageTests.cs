using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Measurements.DesignSearch;
using Onsite.Simulation.Reporting;

namespace Onsite.Measurements.Tests.DesignSearch;

public sealed class DamageTests
{
    private static readonly DesignScenario Payments = CatalogueReader.Read(Path.Combine(RepositoryRoot.Path, "content")).Catalogue.FindScenario("payments")!;

    private static readonly Lazy<Report> Run = new(() => ScenarioVerdicts.Run(Payments, DesignBand.Reference, ScenarioVerdicts.Options(2), CancellationToken.None).Report!);

    private static IReadOnlyList<Damage> All => Damage.Of(Payments, Run.Value);

    [Theory]
    [InlineData("payment-api.replicas=3")]
    [InlineData("payment-api.concurrency=75")]
    [InlineData("payment-api.zones=eu-west-1c")]
    [InlineData("payments-db.cores=2")]
    [InlineData("payments-db.unique=false")]
    [InlineData("payment-api->payments-db.pool=12")]
    [InlineData("payment-api->card-network.timeout=20 s")]
    [InlineData("payment-api->card-network.timeout=312.5 ms")]
    [InlineData("payment-api->card-network.breaker.minimum=1000000")]
    [InlineData("payment-api->card-network.rateLimit.rate=275/s")]
    [InlineData("edge->payment-api.retries.attempts=1")]
    public void Of_Payments_TakesItAway(string set) => All.ShouldContain(d => d.Sets.Count == 1 && d.Sets[0] == set);

    [Fact]
    public void Of_Payments_BeginsWithOneOfEachSort()
    {
        var kinds = All.Select(d => d.Kind).Distinct().Count();

        All.Take(kinds).Select(d => d.Kind).ShouldBeUnique();
        kinds.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Of_Payments_TakesFromTheBusiestFirst()
    {
        double Busy(Damage damage) => Run.Value.Components.Single(c => c.Component == damage.Sets[0].Split('.')[0]).PeakUtilization;

        All.Where(d => d.Kind == "machines").Select(Busy).ShouldBeInOrder(SortDirection.Descending);
    }

    /// <summary>What is taken away can be put in the file.</summary>
    [Fact]
    public void From_EveryDamageOfPayments_IsADesignThatDiffersAndRuns()
    {
        var designs = All.Select(d => (d.Sets, Blueprint: d.From(Payments))).ToList();

        designs.Count(d => d.Blueprint is not null).ShouldBeGreaterThan(15);
        designs.Where(d => d.Blueprint is not null).ShouldAllBe(d => !d.Blueprint!.Design.Components.SequenceEqual(Payments.Designs.Reference.Design.Components) || !d.Blueprint.Design.Links.SequenceEqual(Payments.Designs.Reference.Design.Links));
    }
}
