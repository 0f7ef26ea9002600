namespace Onsite.Content.Questions;

/// <summary>Finds the concepts that a phrasing names: <c>{idempotency-key}</c>. What is wrong with the braces themselves is for the evaluator to say.</summary>
internal static class ConceptReferences
{
    public static IEnumerable<string> In(string phrasing)
    {
        for (var open = phrasing.IndexOf('{'); open >= 0; open = phrasing.IndexOf('{', open + 1))
        {
            var end = phrasing.AsSpan(open + 1).IndexOfAny('{', '}');
            if (end > 0 && phrasing[open + 1 + end] == '}')
            {
                yield return phrasing.Substring(open + 1, end).Trim();
            }
        }
    }
}
