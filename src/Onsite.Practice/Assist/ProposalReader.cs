using System.Text.Json;

namespace Onsite.Practice.Assist;

/// <summary>Reads a model's reply and keeps what is true of it: quotes that stand in the answer, for points that were asked about.</summary>
internal static class ProposalReader
{
    /// <summary>Reads a reply.</summary>
    /// <param name="reply">The reply, whatever it is.</param>
    /// <param name="asked">Ids of the points that were asked about.</param>
    /// <param name="answer">The answer to be quoted.</param>
    /// <param name="options">The limits.</param>
    public static ProposalReply Read(string reply, IReadOnlySet<string> asked, string answer, AssistOptions options)
    {
        if (reply.Length > options.LongestReply)
        {
            return ProposalReply.Failed($"The model's reply is {reply.Length:N0} characters long; at most {options.LongestReply:N0} are read.");
        }

        var quotes = new Dictionary<string, ProposedQuote>(StringComparer.Ordinal);
        var dropped = 0;
        try
        {
            using var document = JsonDocument.Parse(WithoutFence(reply), new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("quotes", out var listed) || listed.ValueKind != JsonValueKind.Array)
            {
                return ProposalReply.Failed("The model did not reply with a list of quotes.");
            }

            foreach (var item in listed.EnumerateArray())
            {
                if (ReadQuote(item, asked, answer, options) is not { } quote || !quotes.TryAdd(quote.PointId, quote))
                {
                    dropped++;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is what a string with a lone surrogate ends in when it is read.
            return ProposalReply.Failed("The model did not reply with JSON.");
        }

        return new ProposalReply([.. quotes.Values.OrderBy(q => q.Start).ThenBy(q => q.PointId, StringComparer.Ordinal)], dropped, null);
    }

    private static ProposedQuote? ReadQuote(JsonElement item, IReadOnlySet<string> asked, string answer, AssistOptions options)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "point") is not { } point || !asked.Contains(point) || Text(item, "quote")?.Trim() is not { } quote)
        {
            return null;
        }

        var start = quote.Length < options.ShortestQuote || quote.Length > options.LongestQuote ? -1 : answer.IndexOf(quote, StringComparison.Ordinal);
        return start < 0 ? null : new ProposedQuote(point, start, quote.Length);
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Many models put a fence of Markdown around JSON, asked or not.</summary>
    private static string WithoutFence(string reply)
    {
        var text = reply.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.Length < 6)
        {
            return text;
        }

        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return line < 0 || line > text.Length - 3 ? text : text[(line + 1)..^3];
    }
}
