namespace Onsite.Evaluation.Matching.Negation;

/// <summary>The cues of everyday English, as a table.</summary>
public static class EnglishCues
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NegationCue> All { get; } =
    [
        .. Of(
            CueKind.BeforeVerb,
            "not", "never", "cannot", "don't", "doesn't", "didn't", "can't", "won't", "isn't", "aren't", "wasn't", "weren't", "shouldn't", "wouldn't", "couldn't", "haven't", "hasn't", "hadn't", "needn't", "mustn't",
            "mightn't", "ain't", "dont", "doesnt", "didnt", "cant", "wont", "isnt", "wasnt", "shouldnt", "wouldnt", "couldnt", "fails to", "fail to", "failed to", "hardly", "barely", "scarcely"),
        .. Of(
            CueKind.BeforeThing,
            "no", "none", "neither", "nor", "without", "nothing", "nobody", "nowhere", "avoid", "avoids", "avoiding", "instead of", "rather than", "lack of", "lacks", "absence of", "free of", "devoid of", "unable to",
            "impossible to"),
        .. Of(CueKind.Whole, [.. Wholes()]),
        .. Of(CueKind.Clause, [.. Clauses()]),
        .. Of(CueKind.Behind, "unnecessary", "overkill", "pointless", "useless"),
        .. Of(
            CueKind.Pseudo,
            "not only", "not just", "not merely", "not least", "no doubt", "no matter", "no wonder", "no sooner", "no later", "without doubt", "without question", "nothing but", "none but", "cannot wait", "can't wait",
            "no more than", "no less than", "no fewer than", "no longer than", "no later than", "no earlier than", "not more than", "not less than", "not fewer than", "not longer than", "not later than", "not earlier than",
            "never more than", "never less than", "never fewer than", "never longer than", "never later than", "never earlier than", "not to mention", "cannot but", "can't help but", "cannot help but",
            "not wrong", "not incorrect", "nothing wrong", "nothing prevents", "nothing stops"),
        .. Of(CueKind.Terminator, "but", "however", "although", "though", "because", "so", "since", "except", "then", "therefore", "whereas", "yet", "otherwise", "which", "instead", "whether", "if"),
        .. Of(CueKind.Limit, "until", "unless"),
    ];

    /// <summary>What is put before a statement to deny it as a whole.</summary>
    private static IEnumerable<string> Wholes()
    {
        string[] verdicts = ["not true", "not the case", "not so", "not right", "not correct", "untrue", "false", "wrong", "incorrect", "a myth", "a misconception", "a fallacy"];
        string[] copulas = ["it is", "it's", "it was", "it would be"];
        string[] speakers = ["i", "we"];
        string[] doubts = ["do not think that", "don't think that", "do not believe that", "don't believe that", "would not say that", "wouldn't say that", "would never say that", "would never do this", "would not do this", "wouldn't do this", "will never do this", "never do this", "disagree that"];
        return copulas.SelectMany(copula => verdicts.Select(verdict => $"{copula} {verdict} that")).Concat(speakers.SelectMany(speaker => doubts.Select(doubt => $"{speaker} {doubt}")));
    }

    /// <summary>"It is not that the queue never keeps the order"; "it is not that hard" is none of them.</summary>
    private static IEnumerable<string> Clauses()
    {
        string[] openings = ["it is not that", "it's not that", "it isn't that", "it is not as if", "it's not as if", "it isn't as if", "it is not like", "it's not like"];
        string[] subjects = ["the", "a", "an", "we", "i", "they", "you", "it", "there", "this", "our", "every", "each", "nobody", "nothing"];
        string[] reasons = ["no reason why", "no reason that", "no chance that", "no way that"];
        return openings.SelectMany(opening => subjects.Select(subject => $"{opening} {subject}")).Concat(reasons);
    }

    private static IEnumerable<NegationCue> Of(CueKind kind, params string[] cues) => cues.Select(text => new NegationCue(text, kind));
}
