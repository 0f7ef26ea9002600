using Onsite.Documents;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Where a component is drawn that the scenario gives. A design cannot change what is given, but how a drawing is laid out is its own.</summary>
/// <param name="Name">The name of the given component.</param>
/// <param name="At">Its place on the canvas, in cells from the left and the top.</param>
/// <param name="Place">Where it stands.</param>
public sealed record GivenPlace(string Name, (double X, double Y) At, SourceLocation Place);
