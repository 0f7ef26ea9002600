using Onsite.Documents;

namespace Onsite.Content;

/// <summary>Slugs and ids: lower-case words joined by hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug.</summary>
    public const int MaximumLength = 64;

    /// <summary>Whether a text is a slug: <c>charge-once</c>, <c>column-on-400-million-rows</c>.</summary>
    public static bool IsValid(string text)
    {
        var behindHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' ? behindHyphen : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            {
                return false;
            }

            behindHyphen = c == '-';
        }

        return !behindHyphen && text.Length <= MaximumLength;
    }

    /// <summary>Reports an id that is no slug. A blank one has been reported as missing.</summary>
    internal static void CheckId(string id, SourceLocation at, DiagnosticList diagnostics)
    {
        if (id.Length > 0 && !IsValid(id))
        {
            diagnostics.Error(
                ContentCodes.BadSlug,
                at,
                $"The id '{id}' is not made of lower-case words joined by hyphens.",
                $"Write it like 'idempotency-key', with at most {MaximumLength} characters.");
        }
    }
}
