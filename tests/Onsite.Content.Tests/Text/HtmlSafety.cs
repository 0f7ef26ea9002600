using System.Text.RegularExpressions;

namespace Onsite.Content.Tests.Text;

/// <summary>Says which HTML can do no harm: known tags, and of attributes those that we write ourselves.</summary>
public static partial class HtmlSafety
{
    public static void ShouldBeHarmless(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            Allowed().IsMatch(tag.Value).ShouldBeTrue(tag.Value);
        }

        // What is left may hold no bracket: each opens a tag that was allowed.
        Tag().Replace(html, string.Empty).ShouldNotContain('<');
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        """
        ^<(/?(p|strong|em|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|a)|(hr|br) /|a href="https?://[^"<>]*" rel="noopener noreferrer nofollow"|code class="language-[^"<>]*"|(th|td) style="text-align: \w+;"|ol start="\d+")>$
        """,
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Allowed();
}
