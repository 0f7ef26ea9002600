using Onsite.Content.Text;

namespace Onsite.Content.Tests.Text;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("**so**", "<p><strong>so</strong></p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>\n")]
    [InlineData("[x](https://example.org/a?b=1&c=2)", "<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">x</a></p>\n")]
    [InlineData("<https://example.org/>", "<p><a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow\">https://example.org/</a></p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](/admin)", "<p>x</p>\n")]
    [InlineData("<mailto:a@b.example>", "<p>mailto:a@b.example</p>\n")]
    [InlineData("![what it shows](https://example.org/a.png)", "<p>what it shows</p>\n")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    public void Render_Markdown_IsHtml(string source, string html) => MarkdownText.Render(source).Html.ShouldBe(html);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("[x](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("[x](https://example.org 'a\" onmouseover=\"alert(1)')")]
    [InlineData("[x](https://example.org \"javascript:\"){onclick=alert(1)}")]
    [InlineData("![x\" onerror=\"alert(1)](https://example.org/a.png)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("# a {onclick=alert(1)}")]
    [InlineData("<!-- --><svg onload=alert(1)>")]
    [InlineData("| a |\n| --- |\n| <iframe src=javascript:alert(1)> |")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    public void Render_HostileText_IsHarmless(string source) => HtmlSafety.ShouldBeHarmless(MarkdownText.Render(source).Html);

    [Theory]
    [InlineData(">", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 60_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("![", 30_000)]
    [InlineData("<script>", 100_000)]
    public void Render_TextThatExhausts_IsHarmless(string part, int times) =>
        HtmlSafety.ShouldBeHarmless(MarkdownText.Render(string.Concat(Enumerable.Repeat(part, times))).Html);

    [Fact]
    public void Render_AfterTextNestedTooDeeply_IsAsBefore()
    {
        for (var i = 0; i < 4; i++)
        {
            MarkdownText.Render(string.Concat(Enumerable.Repeat("- ", 5_000)) + "a");
            MarkdownText.Render("a").Html.ShouldBe("<p>a</p>\n");
        }
    }

    [Fact]
    public void Render_Markdown_HasPlainText() =>
        MarkdownText.Render("**One** [two](https://example.org).\n\n- <b>three</b>").PlainText.ShouldBe("One two.\n<b>three</b>");
}
