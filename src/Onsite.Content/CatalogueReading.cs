using Onsite.Documents;

namespace Onsite.Content;

/// <summary>What came of reading a content folder.</summary>
/// <param name="Catalogue">All that is fit for use.</param>
/// <param name="Diagnostics">All that is wrong, in the order of file, line and column. File names are relative to the content folder.</param>
public sealed record CatalogueReading(Catalogue Catalogue, DiagnosticList Diagnostics);
