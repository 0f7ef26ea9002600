using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Evaluation.Concepts;

/// <summary>Reads <c>words.yaml</c>: lists of everyday words that count for one another.</summary>
public static class WordFamilyReader
{
    /// <summary>Reads the families.</summary>
    public static IReadOnlyList<IReadOnlyList<LocatedText>> Read(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return [];
        }

        if (root is not ListNode list)
        {
            diagnostics.Error(DiagnosticCodes.WrongType, root.Location, "Word families are a list of lists.", "Write one '- [store, save, persist]' line for each family.");
            return [];
        }

        var families = new List<IReadOnlyList<LocatedText>>();
        foreach (var node in list.Items)
        {
            if (node is ListNode { Items.Count: >= 2 } family && family.Items.All(item => item is ScalarNode { Value.Length: > 0 }))
            {
                families.Add([.. family.Items.Cast<ScalarNode>().Select(s => new LocatedText(s.Value, s.Location))]);
            }
            else
            {
                diagnostics.Error(DiagnosticCodes.WrongType, node.Location, "A word family is a list of two words or more.", "Write it as '[store, save, persist]'.");
            }
        }

        return families;
    }
}
