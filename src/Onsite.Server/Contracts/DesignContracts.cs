using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Server.Contracts;

/// <summary>What can be drawn.</summary>
/// <param name="Kinds">The kinds of components, in the order of a palette.</param>
/// <param name="LinkFields">What may be set of a link.</param>
/// <param name="StepWords">The words that steps of handlers begin with.</param>
public sealed record Palette(IReadOnlyList<KindView> Kinds, IReadOnlyList<FieldView> LinkFields, IReadOnlyList<string> StepWords);

/// <summary>A kind of component.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="Role">What others use it for.</param>
/// <param name="Fields">What may be set of it.</param>
public sealed record KindView(string Name, string Meaning, Role Role, IReadOnlyList<FieldView> Fields);

/// <summary>Something that may be set.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Type">What may stand in it.</param>
/// <param name="Meaning">What it does, in one sentence.</param>
/// <param name="Default">What it is where it is not written, as it would be written; null where it then is not there at all.</param>
/// <param name="Minimum">The least that it may be, in seconds, a second, bytes, USD a month or plain numbers.</param>
/// <param name="Maximum">The most that it may be.</param>
/// <param name="Required">Whether it has to be written.</param>
/// <param name="Words">The words that may stand in it.</param>
/// <param name="Bare">For a group that is usually one number: the field that a bare value stands for.</param>
/// <param name="Fields">Its own fields, of a group.</param>
public sealed record FieldView(
    string Name, FieldType Type, string Meaning, string? Default, double Minimum, double Maximum, bool Required, IReadOnlyList<string> Words, string? Bare, IReadOnlyList<FieldView> Fields);

/// <summary>Asks what is wrong with a design.</summary>
/// <param name="Scenario">The slug of the scenario.</param>
/// <param name="Text">The design as YAML.</param>
public sealed record CheckDesign(string Scenario, string Text);

/// <summary>What a design says, and what is wrong with it.</summary>
/// <param name="Diagnostics">What is wrong; without errors it can be run.</param>
/// <param name="Graph">What could be read of it; null where nothing could.</param>
/// <param name="MonthlyCost">What it costs a month at the sizes that are written, in US dollars; traffic, queries and what autoscalers add are not in it.</param>
public sealed record CheckedDesign(IReadOnlyList<DiagnosticView> Diagnostics, GraphView? Graph, double MonthlyCost);

/// <summary>A problem of a design at its place.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Severity">Whether the design can be run with it.</param>
/// <param name="Line">The line, from 1; 0 where the whole is meant.</param>
/// <param name="Column">The column, from 1; 0 where the whole line is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">How to mend it.</param>
public sealed record DiagnosticView(string Code, Severity Severity, int Line, int Column, string Message, string Fix);

/// <summary>A design as it is drawn.</summary>
public sealed record GraphView(string Id, string Title, IReadOnlyList<GraphComponent> Components, IReadOnlyList<GraphLink> Links, IReadOnlyList<GraphHandler> Handlers, IReadOnlyList<GraphGroup> Groups);

/// <summary>A box around components; a run is the same without it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it stands for: <c>any</c>, <c>zone</c> or <c>region</c>.</param>
/// <param name="Members">The names of the components in it.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record GraphGroup(string Name, string Kind, IReadOnlyList<string> Members, int Line);

/// <summary>A component of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Its place, in cells from the left and the top; null where it has none of its own.</param>
/// <param name="Given">Whether the scenario gives it.</param>
/// <param name="Settings">What was set of it, each field as it stands in the file.</param>
/// <param name="Line">Where it stands, from 1; 0 for what the scenario gives.</param>
/// <param name="MonthlyCost">What it costs a month at the sizes that are written, in US dollars; 0 where they cannot be read.</param>
public sealed record GraphComponent(string Name, string Kind, IReadOnlyList<double>? At, bool Given, IReadOnlyDictionary<string, string> Settings, int Line, double MonthlyCost);

/// <summary>A link of a graph.</summary>
/// <param name="From">Who sends.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Settings">What was set of it, each field as it stands in the file.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record GraphLink(string From, string To, IReadOnlyDictionary<string, string> Settings, int Line);

/// <summary>A handler that was written.</summary>
/// <param name="Operation">The operation; <c>*</c> for every one that has no handler of its own.</param>
/// <param name="Component">Who does it.</param>
/// <param name="Steps">What it does, as a list of YAML.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record GraphHandler(string Operation, string Component, string Steps, int Line);

/// <summary>A kept design as it stands in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Scenario">The slug of the scenario; null where it is no longer in the catalogue.</param>
/// <param name="Title">What its author calls it.</param>
/// <param name="Revision">Which text it is; saving says which one it began from.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="SavedAt">When it was last changed.</param>
/// <param name="ForkedFrom">The design that it began as a copy of; null where it began on its own.</param>
public sealed record KeptDesignSummary(string Id, string? Scenario, string Title, int Revision, DateTimeOffset CreatedAt, DateTimeOffset SavedAt, string? ForkedFrom);

/// <summary>A kept design with its text.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Scenario">The slug of the scenario; null where it is no longer in the catalogue.</param>
/// <param name="Title">What its author calls it.</param>
/// <param name="Text">The design as it was typed.</param>
/// <param name="Revision">Which text it is; saving says which one it began from.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="SavedAt">When it was last changed.</param>
/// <param name="ForkedFrom">The design that it began as a copy of; null where it began on its own.</param>
public sealed record KeptDesignDetail(string Id, string? Scenario, string Title, string Text, int Revision, DateTimeOffset CreatedAt, DateTimeOffset SavedAt, string? ForkedFrom);

/// <summary>Begins a design.</summary>
/// <param name="Scenario">The slug of the scenario.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Text">Its first text.</param>
public sealed record StartDesign(string Scenario, string Title, string Text);

/// <summary>A design to be kept.</summary>
/// <param name="Text">The text as it is typed.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Revision">The revision that the change began from.</param>
public sealed record SaveDesign(string Text, string Title, int Revision);

/// <summary>A design as it once stood.</summary>
/// <param name="Revision">Which of its texts it is.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Text">The text.</param>
/// <param name="SavedAt">When it was saved.</param>
public sealed record DesignVersionView(int Revision, string Title, string Text, DateTimeOffset SavedAt);
