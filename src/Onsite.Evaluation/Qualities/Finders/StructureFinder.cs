using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Structure, in five forms: headings, enumeration, signposts, the conclusion first, paragraphs. Each form counts once.</summary>
internal sealed class StructureFinder : IQualityFinder
{
    /// <summary>An answer in paragraphs has this many of them.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>A paragraph of more words than this is hard to follow.</summary>
    private const int LongestParagraphWords = 180;

    private static readonly CueTable Counting = CueTable.Of(
        "^first/firstly/second/secondly/third/thirdly/fourth/one/two/three/1/2/3", "^the first/second/third/last is/one/thing/part/option/step/fix", "^number one/two/three", "^step one/two/three/1/2/3", "two/three/four/five things/parts/options/reasons/steps/fixes/questions/separate/problems/ways/layers/points/phases");

    private static readonly CueTable Signposts = CueTable.Of(
        "let me/us start/begin/go/walk/first/replay/get/put/recap/summarize/sum", "let's start/begin/look", "i'll/i will start/begin/go/walk/cover", "^i'd start/begin with", "^next", "^finally", "^lastly", "^now the/for/to", "^moving on", "^to summarize/sum/conclude/recap", "^in summary/conclusion", "^as for", "^on the other", "^back to", "^that was/is the", "^so much for", "^afterwards", "^last", "^on top of", "^coming/turning to", "^before that/i/we", "^after that", "^then comes/come", "^next comes", "^what break/breaks", "^and money", "^what _4 promise");

    private static readonly CueTable Conclusions = CueTable.Of(
        "in short", "my/our recommendation/answer/advice/proposal/conclusion/suggestion is", "the short answer/version", "short answer", "bottom line", "i'd/i recommend/propose/suggest", "i would recommend/propose/suggest", "i'd choose/pick/go/take/split/put/build/use/roll/do", "i would choose/pick/go/split/put/build/use", "the answer is", "so my advice", "i _1 decided to", "what i'd ship/do", "tl;dr");

    public QualityKind Kind => QualityKind.Structure;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        FindHeadings(prose, mentions);
        FindEnumeration(prose, mentions);
        foreach (var sentence in prose.Sentences)
        {
            if (Signposts.TryFind(prose, sentence, sentence.First, out var cue))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Signpost, Shown: true));
            }

            if (sentence is { Index: < 2, IsQuestion: false } && Conclusions.TryFind(prose, sentence, sentence.First, out cue))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.ConclusionFirst, Shown: true));
            }
        }

        FindParagraphs(prose, mentions);
        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Aspect.CompareTo(b.Aspect));
    }

    /// <summary>A line that begins with number signs, or a short one that ends with a colon.</summary>
    private static void FindHeadings(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            var lineStart = sentence.Span.Start == 0 ? 0 : prose.Text.LastIndexOf('\n', sentence.Span.Start - 1) + 1;
            var isMarked = prose.Text.AsSpan(lineStart, sentence.Span.Start - lineStart).TrimStart() is ['#', ..];
            if (isMarked && sentence.End > sentence.First)
            {
                mentions.Add(new QualityMention(sentence.Span, sentence.Span, QualityAspect.Heading, Shown: true));
            }
        }
    }

    /// <summary>Items of a list, or counting aloud: two sentences that begin with numbers, or the announcement of how many there are.</summary>
    private static void FindEnumeration(Prose prose, List<QualityMention> mentions)
    {
        var found = new List<QualityMention>();
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.End > sentence.First && IsListItem(prose.Text, sentence.Span.Start))
            {
                found.Add(new QualityMention(sentence.Span, prose.SpanOf(sentence.First, sentence.First), QualityAspect.Enumeration, Shown: true));
            }
            else if (Counting.TryFind(prose, sentence, sentence.First, out var cue))
            {
                found.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Enumeration, Shown: true));
            }
        }

        mentions.AddRange(found.Count >= 2 ? found : found.Select(m => m with { Shown = false }));
    }

    private static bool IsListItem(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && text[i] is ' ' or '\t')
        {
            i--;
        }

        if (i < 0 || text[i] is not ('-' or '*' or '+' or '•' or '.' or ')'))
        {
            return false;
        }

        var mark = i;
        while (i >= 0 && (i == mark || char.IsAsciiDigit(text[i])))
        {
            i--;
        }

        var isNumbered = text[mark] is '.' or ')';
        while (i >= 0 && text[i] is ' ' or '\t')
        {
            i--;
        }

        return (i < 0 || text[i] == '\n') && (!isNumbered || (mark > 0 && char.IsAsciiDigit(text[mark - 1])));
    }

    private static void FindParagraphs(Prose prose, List<QualityMention> mentions)
    {
        var openings = new List<ProseSentence>();
        var (words, longest) = (0, 0);
        for (var i = 0; i < prose.Sentences.Count; i++)
        {
            var sentence = prose.Sentences[i];
            if (i == 0 || Paragraphs.IsBreak(prose.Text, prose.Sentences[i - 1].Span.End, sentence.Span.Start))
            {
                openings.Add(sentence);
                words = 0;
            }

            words += sentence.End - sentence.First;
            longest = Math.Max(longest, words);
        }

        if (openings.Count >= FewestParagraphs && longest <= LongestParagraphWords)
        {
            mentions.AddRange(openings.Where(s => s.End > s.First).Select(s => new QualityMention(s.Span, prose.SpanOf(s.First, s.First), QualityAspect.Paragraphs, Shown: true)));
        }
    }
}
