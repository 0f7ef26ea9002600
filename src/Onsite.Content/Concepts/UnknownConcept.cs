using Onsite.Documents;

namespace Onsite.Content.Concepts;

/// <summary>Says that there is no such concept, and which was probably meant.</summary>
internal static class UnknownConcept
{
    public static void Report(string id, SourceLocation at, ConceptShelf shelf, DiagnosticList diagnostics)
    {
        var key = NameKey.Of(id);
        var near = shelf.InOrder.FirstOrDefault(c => c.Aliases.Prepend(c.Name).Any(n => NameKey.Of(n) == key))?.Id ?? Spelling.Nearest(id, shelf.ById.Keys);
        diagnostics.Error(
            ContentCodes.UnknownConcept,
            at,
            $"There is no concept '{id}'.",
            near is null ? "Add it to a file in concepts/." : $"Did you mean '{near}'?");
    }
}
