namespace Onsite.Content.Search;

/// <summary>Where a word of a question was found, the weightiest first.</summary>
public enum SearchField
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>The name of one of its key terms, or another name of it.</summary>
    Term,

    /// <summary>What the interviewer says.</summary>
    Prompt,

    /// <summary>The name of a competency it gives evidence of.</summary>
    Competency,

    /// <summary>Why it is asked.</summary>
    Why,
}
