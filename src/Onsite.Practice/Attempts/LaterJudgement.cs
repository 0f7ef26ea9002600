namespace Onsite.Practice.Attempts;

/// <summary>A judgement of an answer that had been judged before. It stands beside the first one, which stays as it was.</summary>
/// <param name="JudgedAt">When it was asked for.</param>
/// <param name="Judgement">What came of it.</param>
public sealed record LaterJudgement(DateTimeOffset JudgedAt, Judgement Judgement);
