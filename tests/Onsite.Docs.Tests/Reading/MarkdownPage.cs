using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onsite.Docs.Tests.Reading;

/// <summary>A document as its reader sees it: addresses, headings, code and tables.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    private readonly MarkdownDocument _document;

    private MarkdownPage(string path, string text)
    {
        Path = path;
        _document = Markdown.Parse(text, Pipeline);
    }

    /// <summary>Where it is, from the root.</summary>
    public string Path { get; }

    /// <summary>The addresses of links and images, those in HTML as well.</summary>
    public IEnumerable<string> Addresses => _document.Descendants<LinkInline>().Select(l => l.Url ?? string.Empty)
        .Concat(_document.Descendants<HtmlBlock>().SelectMany(b => HtmlAddress().Matches(b.Lines.ToString()).Select(m => m.Groups["address"].Value)));

    /// <summary>The names by which headings can be linked to.</summary>
    public IEnumerable<string> Anchors => _document.Descendants<HeadingBlock>().Select(h => h.TryGetAttributes()?.Id).OfType<string>();

    /// <summary>The fenced blocks in order.</summary>
    public IReadOnlyList<CodeFence> Fences => [.. _document.Descendants<FencedCodeBlock>().Select(b => new CodeFence(b.Info ?? string.Empty, b.Lines.ToString()))];

    /// <summary>The words between backticks.</summary>
    public IEnumerable<string> Code => _document.Descendants<CodeInline>().Select(c => c.Content);

    /// <summary>The rows of all tables, each as the code that its cells hold.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<string>>> CodeRows => _document.Descendants<TableRow>()
        .Select(row => (IReadOnlyList<IReadOnlyList<string>>)[.. row.OfType<TableCell>().Select(cell => (IReadOnlyList<string>)[.. cell.Descendants<CodeInline>().Select(c => c.Content)])]);

    /// <summary>The rows of all tables, each as the text of its cells.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => _document.Descendants<TableRow>()
        .Select(row => (IReadOnlyList<string>)[.. row.OfType<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafInline>().Select(TextOf)))]);

    /// <summary>Reads a document.</summary>
    public static MarkdownPage Read(string path) => new(path, File.ReadAllText(Repository.Full(path)));

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => string.Empty,
    };

    [GeneratedRegex("(?:src|srcset|href)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlAddress();
}

/// <summary>A fenced block.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record CodeFence(string Language, string Text);
