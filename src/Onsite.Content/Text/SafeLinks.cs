using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Onsite.Content.Text;

/// <summary>Makes links of http and https addresses only, and of images nothing but their description.</summary>
internal sealed class SafeLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Parsing is as it always is; only writing differs.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
            html.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        }
    }

    private static bool TryOpen(HtmlRenderer renderer, string? address)
    {
        if (!renderer.EnableHtmlForInline
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return false;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(uri.AbsoluteUri).Write("\" rel=\"noopener noreferrer nofollow\">");
        return true;
    }

    private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            var isLink = !obj.IsImage && TryOpen(renderer, obj.GetDynamicUrl?.Invoke() ?? obj.Url);
            renderer.WriteChildren(obj);
            if (isLink)
            {
                renderer.Write("</a>");
            }
        }
    }

    private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var isLink = !obj.IsEmail && TryOpen(renderer, obj.Url);
            renderer.WriteEscape(obj.Url);
            if (isLink)
            {
                renderer.Write("</a>");
            }
        }
    }
}
