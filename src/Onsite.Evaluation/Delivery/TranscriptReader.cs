using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Evaluation.Delivery;

/// <summary>
/// Reads a transcript: <c>{"format": "onsite-transcript/1", "dictated": false, "words": [{"text": "So,", "start": 0.12, "end": 0.31}]}</c>. JSON is plain YAML, so the reader of documents reads it and
/// reports every problem at once with its place.
/// </summary>
public static class TranscriptReader
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "onsite-transcript/1";

    /// <summary>The longest recording, in seconds: four hours.</summary>
    public const double MaximumSeconds = 4 * 3600;

    /// <summary>The longest word, in UTF-16 code units.</summary>
    private const int MaximumWordLength = 100;

    /// <summary>Reads a transcript.</summary>
    /// <returns>The transcript, or null where there is nothing to make one of. It is fit for use only where <paramref name="diagnostics"/> has no errors.</returns>
    public static Transcript? Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root || MapReader.Open(root, diagnostics, "A transcript") is not { } map)
        {
            return null;
        }

        map.RequireWord("format", [Format]);
        var dictated = map.OptionalFlag("dictated", fallback: false);
        var words = new List<TranscriptWord>();
        var nodes = map.List("words", required: true);
        foreach (var node in nodes)
        {
            if (MapReader.Open(node, diagnostics, "A word") is { } fields)
            {
                words.Add(ReadWord(fields, words.Count == 0 ? 0 : words[^1].Start, diagnostics));
            }
        }

        if (map.Find("words") is ListNode { Items.Count: 0 })
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("words"), "The transcript holds no word.", "Add the words, each with 'text', 'start' and 'end'.");
        }

        map.RejectUnknownFields();
        return new Transcript(words, dictated);
    }

    private static TranscriptWord ReadWord(MapReader map, double earliest, DiagnosticList diagnostics)
    {
        var text = map.RequireText("text", "So,", MaximumWordLength);
        var start = Seconds(map, "start");
        var end = Seconds(map, "end");
        map.RejectUnknownFields();
        if (start < earliest)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("start"), $"The word begins at {start} s, before the word in front of it.", "Put the words in the order in which they were spoken.");
        }

        if (end < start)
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("end"), $"The word ends at {end} s, before it begins.", "Give the end in seconds from the start of the recording.");
        }

        return new TranscriptWord(text.Trim(), start, end);
    }

    private static double Seconds(MapReader map, string field) => map.Require(field, "0.12") is null ? 0 : map.OptionalNumber(field, 0, MaximumSeconds, 0);
}
