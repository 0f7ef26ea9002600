using Onsite.Documents;

namespace Onsite.Measurements.Labels;

/// <summary>Finds the sentence that a label quotes.</summary>
internal static class QuoteFinder
{
    /// <summary>How much of a longer sentence has to be quoted, in characters.</summary>
    public const int MinimumLength = 40;

    /// <summary>Where a quote begins.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="quote">The beginning of a sentence, or all of it.</param>
    /// <param name="occurrence">Which one is meant, from 1; null where the answer says it once.</param>
    /// <param name="at">Where the quote stands in the label file.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The place in characters; -1 where it is not to be found.</returns>
    public static int Find(string answer, string quote, int? occurrence, SourceLocation at, DiagnosticList diagnostics)
    {
        if (quote.Length == 0)
        {
            return -1;
        }

        var places = Places(answer, quote);
        if (places.Count == 0)
        {
            diagnostics.Error(LabelCodes.Quote, at, "The answer does not say this.", "Copy the sentence from the answer, letter by letter.");
            return -1;
        }

        if (occurrence is null && places.Count > 1)
        {
            diagnostics.Error(LabelCodes.Quote, at, $"The answer says this {places.Count} times.", "Quote more of the sentence, or add 'occurrence: 1' for the first.");
            return -1;
        }

        if (occurrence > places.Count)
        {
            diagnostics.Error(LabelCodes.Quote, at, $"The answer says this {places.Count} times; there is no occurrence {occurrence}.", "Count again.");
            return -1;
        }

        var start = places[(occurrence ?? 1) - 1];
        if (quote.Length < MinimumLength && !EndsSentence(answer, start + quote.Length))
        {
            diagnostics.Error(LabelCodes.Quote, at, $"The quote has {quote.Length} characters and the sentence goes on.", $"Quote the whole sentence, or at least {MinimumLength} characters of it.");
            return -1;
        }

        return start;
    }

    private static List<int> Places(string answer, string quote)
    {
        var places = new List<int>();
        for (var at = answer.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = answer.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places;
    }

    /// <summary>Whether a sentence or a line ends at a place.</summary>
    private static bool EndsSentence(string answer, int end)
    {
        var rest = answer.AsSpan(end).TrimStart(" \t");
        if (rest.IsEmpty || rest[0] == '\n')
        {
            return true;
        }

        return char.IsWhiteSpace(answer[end]) && answer.AsSpan(0, end).TrimEnd("\"'”’)*") is [.., '.' or '?' or '!'];
    }
}
