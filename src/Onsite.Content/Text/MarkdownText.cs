using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Onsite.Documents;

namespace Onsite.Content.Text;

/// <summary>
/// A Markdown text and the HTML that shows it. The HTML is safe to put into a page whatever the source: raw HTML is shown as text, links
/// lead to http and https only, images are reduced to their description, and no attribute comes from the author.
/// </summary>
/// <param name="Source">The text as its author wrote it.</param>
/// <param name="Html">The text as a page shows it.</param>
/// <param name="PlainText">The text as it is spoken and searched: without marks, a line for each paragraph.</param>
public sealed record MarkdownText(string Source, string Html, string PlainText)
{
    /// <summary>The longest text that is rendered; a longer one is shown as it was written.</summary>
    public const int MaximumLength = 32 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Use<SafeLinks>().Build();

    /// <summary>Nothing at all.</summary>
    public static MarkdownText Empty { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>Renders a text. One that is too long or nested too deeply is shown as it was written.</summary>
    public static MarkdownText Render(string source) => TryRender(source) ?? new(source, $"<p>{WebUtility.HtmlEncode(source)}</p>\n", source);

    /// <summary>Renders the text of a file, or reports why it cannot be shown as its author meant it.</summary>
    internal static MarkdownText Read(SourceText file, DiagnosticList diagnostics)
    {
        if (TryRender(file.Text) is { } text)
        {
            return text;
        }

        diagnostics.Error(
            ContentCodes.MarkdownTooDeep,
            new SourceLocation(file.File),
            $"The text is nested too deeply, or has more than {MaximumLength:N0} characters.",
            "Flatten or shorten it.");
        return Empty;
    }

    private static MarkdownText? TryRender(string source)
    {
        if (source.Length > MaximumLength)
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(source, Pipeline);
            return new MarkdownText(source, Write(document, asHtml: true), Write(document, asHtml: false).Trim());
        }
        catch (ArgumentException)
        {
            // Markdig refuses to go deeper than 128 levels.
            return null;
        }
    }

    /// <summary>Writes with a renderer of its own. Markdig's are pooled, and one that has thrown takes its state to the next text.</summary>
    private static string Write(MarkdownDocument document, bool asHtml)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = asHtml, EnableHtmlForInline = asHtml, EnableHtmlEscape = asHtml };
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}
