using System.Collections.Frozen;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Stories;

/// <summary>Reads a sentence for tense, person and occasion.</summary>
internal static class SentenceTellingReader
{
    /// <summary>Past forms that do nothing: being, having, thinking.</summary>
    private static readonly FrozenSet<string> Idle = "was were wasn't weren't had hadn't could couldn't thought felt knew meant believed wanted liked hoped needed lay stood expected seemed".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly CueTable Occasions = CueTable.Of(
        "in 1990/2005/2006/2007/2008/2009/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025/2026", "in _1 january/february/march/april/june/july/august/september/october/november/december/spring/summer/autumn/fall/winter",
        "on/one/that/this/last a monday/tuesday/wednesday/thursday/friday/saturday/sunday", "on/one/that/last monday/tuesday/wednesday/thursday/friday/saturday/sunday", "last year/month/autumn/spring/summer/winter/quarter/week/march/january/may/june", "# years/months/weeks/companies/jobs ago", "a/few years/months ago", "a few _1 years/months ago", "an/a year/month ago", "some time ago", "years ago", "one/that/same/next day/morning/evening/night/afternoon/week", "at/in my/our last/previous/first/former/old company/job/team/project/employer", "in my last/previous/first/second/third/former",
        "when i joined/started/was", "i once", "^once", "there was a/an/once", "at the time", "back then", "on my first/second/third/fourth/fifth day", "this was", "it was a/in/on/mine", "we were # ", "by christmas/easter");

    private static readonly CueTable Woulds = CueTable.Of(
        "i/we/he/she/they/it would", "i/we would", "i/we _1 should", "i'll/we'll", "i/we will", "^if", "^imagine", "^suppose", "^let's say", "in such a/cases", "if something/that like", "would be/have/probably");

    private static readonly CueTable Habits = CueTable.Of(
        "i/we _2 always/usually/normally/generally/typically/mostly", "always/usually/normally/generally/typically/mostly/whenever _4 i/we", "mostly we/i", "every time", "in most cases", "most of the time", "as a rule", "when i see/have/notice", "in general", "i tend to", "you need/go/ask/tell/help/take/fix/talk/get/have/show", "one should/must/needs", "first i/you");

    private static readonly CueTable Opinions = CueTable.Of(
        "i think/believe/find that", "i believe", "in my view/opinion/experience", "i think _5 is/are/should", "should be/not/never/have/talk/win", "is/are important", "it is/important _2 to", "is/are _2 most important", "matters more/most", "what matters", "people/teams/companies/managers/engineers/they don't/are/hate/follow/never/give/do/need", "nobody/everybody/everyone is/was/should/says", "is about", "is part of", "has nothing to do", "is healthy/dangerous/useless/enough/worth/hard/normal/better/free", "does not mean", "it means", "if you", "you don't/never/notice/can/should", "are/is usually/often", "that's why/normal", "job of a/an/the", "isn't always", "it costs", "today everybody/nobody");

    private static readonly CueTable Selves = CueTable.Of(
        "i'm a/an/the/very/quite/rather/always/also/not/known/close/someone/somebody/passionate/flexible/patient/ambitious/open/certified/comfortable/fair/quiet/reliable/curious/working/good/used/willing/proud", "i am a/an/very/quite/rather/always/also/not/known/someone/passionate/flexible/patient/ambitious/open/certified/comfortable/fair/willing/good", "i've _1 been a/an", "i have _3 years/experience/standards/degree/patience", "i have worked/always", "my _2 strength+/weakness+", "as a person", "i consider/describe myself", "describe/see myself", "my colleagues/team/boss value+/say+/know+/trust+", "people trust/follow/come/like", "i like to/hard/working/when", "i love/enjoy/prefer/read/care/expect", "i get along", "i don't give/need/mind", "i can handle", "i learn quickly/fast", "i never lose", "i take on", "i stay calm", "in my blood", "i have in", "i rarely");

    /// <summary>What the sentence's words say.</summary>
    public static SentenceTelling Read(Prose prose, ProseSentence sentence)
    {
        var (past, byI, byWe, would) = (0, 0, 0, 0);
        var (sameI, sameWe) = (0, 0);
        var subject = string.Empty;
        var tokens = prose.Tokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var word = tokens[i].Word;
            if (word is "i'd" or "we'd")
            {
                var had = i + 1 < sentence.End && (PastTense.IsParticiple(tokens[i + 1].Word) || (i + 2 < sentence.End && tokens[i + 1].Word is "already" or "never" or "just" or "also" && PastTense.IsParticiple(tokens[i + 2].Word)));
                past += had ? 1 : 0;
                would += had ? 0 : 1;
                subject = word[..^2];
            }
            else if (word is "i" or "we" or "he" or "she" or "they" || (word is "it" or "you" or "who" or "nobody" or "that" or "which" && HasVerbNext(tokens, sentence, i)))
            {
                subject = word;
            }
            else if (PastTense.IsSame(word) && IsSubjectOf(tokens, sentence.First, i))
            {
                sameI += subject == "i" ? 1 : 0;
                sameWe += subject == "we" ? 1 : 0;
            }
            else if (PastTense.IsAt(tokens, sentence.First, i, sentence.End))
            {
                past++;
                if (!Idle.Contains(word) && word is not ("did" or "didn't") && IsSubjectOf(tokens, sentence.First, i))
                {
                    byI += subject == "i" ? 1 : 0;
                    byWe += subject == "we" ? 1 : 0;
                }
            }
        }

        // "I read the logs and found it": a form that may be either is what the verbs beside it are.
        return new SentenceTelling(
            past, past > 0 ? byI + sameI : byI, past > 0 ? byWe + sameWe : byWe,
            would + Count(Woulds, prose, sentence), Count(Habits, prose, sentence), Count(Opinions, prose, sentence), Count(Selves, prose, sentence),
            Count(Occasions, prose, sentence) + (HasClock(prose, sentence) ? 1 : 0));
    }

    /// <summary>"It" is a subject before a verb; behind one it is what something was done to.</summary>
    private static bool HasVerbNext(IReadOnlyList<Token> tokens, ProseSentence sentence, int i) =>
        i + 1 < sentence.End && tokens[i + 1].BreakBefore == Boundary.None && (tokens[i + 1].Word is "is" or "has" or "would" or "will" or "can" or "could" || PastTense.IsAt(tokens, sentence.First, i + 1, sentence.End));

    /// <summary>Whether the last pronoun is the verb's subject: it stands right before it, or the verb follows a comma or "and".</summary>
    private static bool IsSubjectOf(IReadOnlyList<Token> tokens, int from, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(from, verb - 3); i--)
        {
            if (tokens[i].Word is "i" or "we" or "and" or "then" or "but" || (i == verb - 1 && tokens[verb].BreakBefore >= Boundary.Comma))
            {
                return true;
            }

            if (!Matching.WordWeights.IsFunctionWord(tokens[i].Word) && !tokens[i].Word.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasClock(Prose prose, ProseSentence sentence)
    {
        var text = prose.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(CueTable table, Prose prose, ProseSentence sentence)
    {
        var count = 0;
        for (var from = sentence.First; table.TryFind(prose, sentence, from, out var match); from = match.Last + 1)
        {
            count++;
        }

        return count;
    }
}
