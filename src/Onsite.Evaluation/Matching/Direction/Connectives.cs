namespace Onsite.Evaluation.Matching.Direction;

/// <summary>The connectives of each relation, as tables; longer ones before those that they begin with.</summary>
internal static class Connectives
{
    private static readonly Connective[] Before =
    [
        .. Between(leftFirst: true, "and only then", "and after that", "after that", "after this", "after which", "whereupon", "followed by", "precedes", "precede", "then", "afterwards", "afterward", "thereafter"),
        .. Between(leftFirst: false, "waits for", "wait for", "waits on", "wait on", "waiting for", "follows", "depends on"),
        .. Leading(leftFirst: true, leadFirst: false, "before", "prior to", "ahead of").Select(connective => connective with { Turns = true }),
        new(["without"], LeftFirst: true, Turns: true),
        .. Leading(leftFirst: false, leadFirst: true, "only after", "only once", "only when", "as soon as", "after", "once", "when"),
        .. "not never don't doesn't cannot can't won't mustn't wait waits nothing nobody".Split(' ').Select(denial => new Connective(["until"], LeftFirst: false, Opens: denial)),
    ];

    private static readonly Connective[] Causes =
    [
        .. Between(
            leftFirst: true,
            "leads to", "lead to", "leading to", "led to", "results in", "result in", "resulting in", "resulted in", "causes", "cause", "causing", "brings about", "triggers", "triggering", "produces", "producing", "creates", "creating", "which means", "which makes", "which is why", "that is why", "that's why", "that means", "means", "makes", "therefore",
            "hence", "thus", "so"),
        .. Between(leftFirst: false, "is caused by", "are caused by", "was caused by", "caused by", "results from", "result from", "comes from", "come from", "stems from", "is a consequence of", "is the result of", "thanks to"),
        .. Leading(leftFirst: false, leadFirst: true, "because of", "as a result of", "due to", "because", "since", "when", "if", "once"),
    ];

    private static readonly Connective[] InsteadOf =
    [
        .. Leading(leftFirst: true, leadFirst: false, "instead of", "rather than", "as opposed to", "in place of"),
        new(["over"], LeftFirst: true, Opens: "prefer"),
        new(["over"], LeftFirst: true, Opens: "choose"),
        new(["over"], LeftFirst: true, Opens: "chose"),
        new(["over"], LeftFirst: true, Opens: "pick"),
        new(["to"], LeftFirst: true, Opens: "prefer"),
        new(["but"], LeftFirst: false, Opens: "not"),
        new(["not"], LeftFirst: true),
    ];

    /// <summary>The connectives of a relation.</summary>
    public static Connective[] Of(Relation relation) => relation switch
    {
        Relation.Before => Before,
        Relation.Causes => Causes,
        Relation.InsteadOf => InsteadOf,
        _ => [],
    };

    private static IEnumerable<Connective> Between(bool leftFirst, params string[] texts) => texts.Select(text => new Connective(text.Split(' '), leftFirst));

    private static IEnumerable<Connective> Leading(bool leftFirst, bool leadFirst, params string[] texts) =>
        texts.Select(text => new Connective(text.Split(' '), leftFirst, Leads: true, leadFirst));
}
