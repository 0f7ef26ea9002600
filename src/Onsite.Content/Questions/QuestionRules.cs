namespace Onsite.Content.Questions;

/// <summary>The measures that every question keeps to, in one place.</summary>
public static class QuestionRules
{
    /// <summary>What every question's id begins with.</summary>
    public const string IdPrefix = "q-";

    /// <summary>The longest title, in characters.</summary>
    public const int MaximumTitleLength = 60;

    /// <summary>The easiest.</summary>
    public const int MinimumDifficulty = 1;

    /// <summary>The hardest.</summary>
    public const int MaximumDifficulty = 10;

    /// <summary>The shortest target time, in minutes.</summary>
    public const int MinimumMinutes = 3;

    /// <summary>The longest target time, in minutes.</summary>
    public const int MaximumMinutes = 60;

    /// <summary>The fewest steps of a framework.</summary>
    public const int MinimumFrameworkSteps = 3;

    /// <summary>The most steps of a framework.</summary>
    public const int MaximumFrameworkSteps = 7;

    /// <summary>The fewest words of a prompt.</summary>
    public const int MinimumPromptWords = 30;

    /// <summary>The most words of a prompt.</summary>
    public const int MaximumPromptWords = 250;

    /// <summary>The fewest words of a model answer.</summary>
    public const int MinimumModelWords = 100;

    /// <summary>The most words of a model answer.</summary>
    public const int MaximumModelWords = 600;

    /// <summary>The most words of a sample answer.</summary>
    public const int MaximumAnswerWords = 2000;

    /// <summary>The fewest points of a rubric.</summary>
    public const int MinimumPoints = 8;
}
