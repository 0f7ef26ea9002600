namespace Onsite.Evaluation.Rubrics;

/// <summary>The first has to be said to happen before the second.</summary>
public sealed record BeforeWay(Phrasing First, Phrasing Second) : Way;

/// <summary>The cause has to be said to bring the effect about.</summary>
public sealed record CausesWay(Phrasing Cause, Phrasing Effect) : Way;

/// <summary>One thing has to be chosen over the other.</summary>
public sealed record InsteadOfWay(Phrasing Choose, Phrasing Over) : Way;

/// <summary>An agent has to be said to do something to, or with, something else; the passive counts as well.</summary>
public sealed record ActsWay(Phrasing Agent, Phrasing Verb, Phrasing On) : Way;
