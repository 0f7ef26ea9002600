using System.Text.Json;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
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

    /// <summary>A judgement as version 0.1 kept it, before phrasings and contradictions were.</summary>
    [Fact]
    public void Strict_JudgementOfAnEarlierVersion_IsRead()
    {
        const string Kept = """
            {"findings":[{"criterion":"a","kind":"point","title":"A","competency":"design","outcome":"partly","weight":100,"must":false,"givenAway":false,"marks":[],
            "evidence":[{"kind":"text","start":0,"length":4,"quote":"text"}],"found":["x"],"missing":["y","z"],"explanation":{"value":0.5,"description":"because","spans":[],"children":[]}}],
            "scorecard":{"rating":"hire","scoreLow":50,"scoreHigh":50,"summary":"50 of 100.","why":{"rule":"S1","rating":"hire","checks":[]},"competencies":[]},"rubricRevision":"r1","engine":"evaluation 0.1.0"}
            """;

        var judgement = JsonSerializer.Deserialize<Judgement>(Kept, PracticeJson.Strict).ShouldNotBeNull();

        judgement.Contradictions.ShouldBeEmpty();
        var finding = judgement.Findings.ShouldHaveSingleItem();
        finding.Missing.ShouldBe(["y", "z"]);
        finding.Matches.ShouldBeEmpty();
        finding.Nearest.ShouldBeNull();
    }

    [Fact]
    public void Phrasings_KeptAndRead_AreTheSame()
    {
        var finding = Found.Point("a", 100, Outcome.Partly) with { Matches = [PhrasingFinding.From(Seen.Match(0.5), Seen.Answer)] };
        var json = JsonSerializer.Serialize(finding, PracticeJson.Options);

        var read = JsonSerializer.Deserialize<Finding>(json, PracticeJson.Strict)!;

        read.Matches.ShouldHaveSingleItem().Found.ShouldHaveSingleItem().Places.ShouldBe([new TextEvidence(3, 5, "retry")]);
        JsonSerializer.Serialize(read, PracticeJson.Options).ShouldBe(json);
    }

    [Fact]
    public void Strict_WhatIsNull_MayBeMissing()
    {
        var top = ScorecardBuilder.Build([.. Found.Small(100, 100)], Sample.ShippedRules.For(Evaluation.Level.Senior));
        var json = JsonSerializer.Serialize(top, PracticeJson.Options);

        json.ShouldNotContain("whyNot");
        JsonSerializer.Deserialize<Scorecard>(json, PracticeJson.Strict)!.WhyNot.ShouldBeNull();
    }
}
