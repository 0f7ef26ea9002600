using System.Text.Json;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Tests.Json;

public sealed class PracticeJsonTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("\"7\"")]
    [InlineData("\"silent\"")]
    public void Options_NoWordOfAnEnumeration_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<AttemptMode>(json, PracticeJson.Options));

    [Fact]
    public void Strict_WhatIsNull_MayBeMissing()
    {
        var top = ScorecardBuilder.Build([.. Found.Small(100, 100)], Sample.ShippedRules.For(Evaluation.Level.Senior));
        var json = JsonSerializer.Serialize(top, PracticeJson.Options);

        json.ShouldNotContain("whyNot");
        JsonSerializer.Deserialize<Scorecard>(json, PracticeJson.Strict)!.WhyNot.ShouldBeNull();
    }
}
