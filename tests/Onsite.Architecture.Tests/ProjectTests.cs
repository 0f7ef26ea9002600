namespace Onsite.Architecture.Tests;

/// <summary>Who knows whom. It is written down in docs/architecture.md and docs/adr/0002.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void Projects_KnowOnlyWhomTheyMay() =>
        House.Projects.SelectMany(p => p.Value.Where(other => !House.MayKnow(p.Key, other)).Select(other => $"{p.Key} must not know {other}")).ShouldBeEmpty();

    [Fact]
    public void Projects_AreThere() => House.Projects.Keys.ShouldContain("Onsite.Evaluation");

    [Theory]
    [InlineData("Onsite.Evaluation", "Onsite.Documents", true)]
    [InlineData("Onsite.Evaluation", "Onsite.Simulation", false)]
    [InlineData("Onsite.Evaluation", "Onsite.Content", false)]
    [InlineData("Onsite.Documents", "Onsite.Evaluation", false)]
    [InlineData("Onsite.Content", "Onsite.Evaluation", true)]
    [InlineData("Onsite.Content", "Onsite.Simulation", true)]
    [InlineData("Onsite.Simulation", "Onsite.Content", false)]
    [InlineData("Onsite.Content", "Onsite.Practice", false)]
    [InlineData("Onsite.Practice", "Onsite.Content", true)]
    [InlineData("Onsite.Practice", "Onsite.Storage", false)]
    [InlineData("Onsite.Practice", "Onsite.Server", false)]
    [InlineData("Onsite.Storage", "Onsite.Practice", true)]
    [InlineData("Onsite.Storage", "Onsite.Server", false)]
    [InlineData("Onsite.Jobs", "Onsite.Storage", false)]
    [InlineData("Onsite.Server", "Onsite.Storage", true)]
    [InlineData("Onsite.Server", "Onsite.Cli", false)]
    [InlineData("Onsite.Cli", "Onsite.Server", true)]
    [InlineData("Onsite.SomethingNew", "Onsite.Documents", false)]
    public void MayKnow_Pair_IsAsTheDesignSays(string project, string other, bool may) => House.MayKnow(project, other).ShouldBe(may);
}
