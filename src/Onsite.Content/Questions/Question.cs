using Onsite.Content.Ratings;
using Onsite.Content.Text;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Questions;

/// <summary>A question of the catalogue, with everything that is needed to ask it, to judge an answer and to learn from it.</summary>
public sealed record Question
{
    /// <summary>The name of its folder. It is in addresses and may change.</summary>
    public required string Slug { get; init; }

    /// <summary>Identity, for ever: <c>q-</c> and a name.</summary>
    public required string Id { get; init; }

    /// <summary>A situation rather than a topic.</summary>
    public required string Title { get; init; }

    /// <summary>What it draws on.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The rounds in which it may be asked.</summary>
    public required IReadOnlyList<RoundKind> Rounds { get; init; }

    /// <summary>The levels it is for.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>From <see cref="QuestionRules.MinimumDifficulty"/> to <see cref="QuestionRules.MaximumDifficulty"/>.</summary>
    public required int Difficulty { get; init; }

    /// <summary>Target time of an answer, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Ids of the competencies that an answer gives evidence of.</summary>
    public required IReadOnlyList<string> Competencies { get; init; }

    /// <summary>Why an interviewer asks this.</summary>
    public required string Why { get; init; }

    /// <summary>How to go about an answer, in order.</summary>
    public required IReadOnlyList<string> Framework { get; init; }

    /// <summary>What the interviewer hands over, in the order of the file.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What the candidate may take for granted.</summary>
    public required IReadOnlyList<string> Assume { get; init; }

    /// <summary>Ids of the concepts that are its key terms.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>What interviewers look for, for each of <see cref="Levels"/>.</summary>
    public required IReadOnlyDictionary<Level, string> LookFor { get; init; }

    /// <summary>Common mistakes.</summary>
    public required IReadOnlyList<string> Mistakes { get; init; }

    /// <summary>Advice on delivering this answer.</summary>
    public required IReadOnlyList<string> Tips { get; init; }

    /// <summary>What an interviewer asks next.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    /// <summary>Where facts and figures come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What ratings ask for beside the points, in place of what the question's kind asks; null where the question says nothing of it.</summary>
    public IReadOnlyList<DemandSet>? Demands { get; init; }

    /// <summary>What the interviewer says.</summary>
    public required MarkdownText Prompt { get; init; }

    /// <summary>A model answer, to be shown after an attempt.</summary>
    public required MarkdownText ModelAnswer { get; init; }

    /// <summary>Answers of known quality: the strong first, then the middling, then the weak; within a band in the order of their names.</summary>
    public required IReadOnlyList<SampleAnswer> Answers { get; init; }

    /// <summary>What an answer is held to.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>Changes whenever <c>rubric.yaml</c> does: the first twelve hexadecimal digits of its SHA-256.</summary>
    public required string RubricRevision { get; init; }

    /// <summary>The answers of a band.</summary>
    public IEnumerable<SampleAnswer> AnswersIn(AnswerBand band) => Answers.Where(a => a.Band == band);
}
