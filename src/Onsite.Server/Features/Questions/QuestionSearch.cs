using Microsoft.AspNetCore.Mvc;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Evaluation;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Questions;

/// <summary>What the address of the question bank can say.</summary>
internal sealed class QuestionSearch
{
    /// <summary>The words typed so far.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Kinds to show.</summary>
    [FromQuery(Name = "kind")]
    public string[]? Kind { get; init; }

    /// <summary>Rounds to show.</summary>
    [FromQuery(Name = "round")]
    public string[]? Round { get; init; }

    /// <summary>Levels to show.</summary>
    [FromQuery(Name = "level")]
    public string[]? Level { get; init; }

    /// <summary>Ids of competencies to show.</summary>
    [FromQuery(Name = "competency")]
    public string[]? Competency { get; init; }

    /// <summary>Statuses to show.</summary>
    [FromQuery(Name = "status")]
    public string[]? Status { get; init; }

    /// <summary>The least difficulty to show.</summary>
    [FromQuery(Name = "minDifficulty")]
    public int? MinDifficulty { get; init; }

    /// <summary>The greatest difficulty to show.</summary>
    [FromQuery(Name = "maxDifficulty")]
    public int? MaxDifficulty { get; init; }

    /// <summary>Order: match, title, difficulty, minutes or last, with a minus for descending.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>What is wrong with the request, in a sentence; null when nothing is.</summary>
    public string? Problem() =>
        Unknown<QuestionKind>("kind", Kind)
        ?? Unknown<RoundKind>("round", Round)
        ?? Unknown<Level>("level", Level)
        ?? Unknown<QuestionStatus>("status", Status)
        ?? (QuestionOrder.IsKnown(Sort) ? null : $"'sort' is '{Sort}'; it has to be one of {string.Join(", ", QuestionOrder.Words)}, with a minus before it for descending.");

    /// <summary>The query for the index.</summary>
    public QuestionQuery ToQuery(Func<Question, string> statusOf) => new()
    {
        Text = Q ?? string.Empty,
        Kinds = Parse<QuestionKind>(Kind),
        Rounds = Parse<RoundKind>(Round),
        Levels = Parse<Level>(Level),
        Competencies = Competency ?? [],
        Statuses = Status ?? [],
        StatusOf = statusOf,
        MinimumDifficulty = MinDifficulty ?? QuestionRules.MinimumDifficulty,
        MaximumDifficulty = MaxDifficulty ?? QuestionRules.MaximumDifficulty,
        Take = int.MaxValue,
    };

    private static string? Unknown<T>(string name, string[]? words)
        where T : struct, Enum
    {
        var unknown = words?.FirstOrDefault(w => !KebabWord.TryParse<T>(w, out _));
        return unknown is null ? null : $"'{name}' is '{unknown}'; it has to be one of {string.Join(", ", KebabWord.All<T>())}.";
    }

    private static List<T> Parse<T>(string[]? words)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var word in words ?? [])
        {
            if (KebabWord.TryParse<T>(word, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
