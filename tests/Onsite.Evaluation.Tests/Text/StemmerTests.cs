using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

/// <summary>The examples of M. F. Porter's paper, step by step, as the whole algorithm leaves them, and the forms that no rule finds.</summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("1a", "caresses caress, ponies poni, ties ti, caress caress, cats cat")]
    [InlineData("1b", "agreed agre, plastered plaster, bled bled, motoring motor, sing sing, conflated conflat, troubled troubl, sized size")]
    [InlineData("1b doubled", "hopping hop, tanned tan, falling fall, hissing hiss, fizzed fizz, failing fail, filing file")]
    [InlineData("1c", "happy happi, sky sky")]
    [InlineData("2", "relational relat, conditional condit, rational ration, valenci valenc, hesitanci hesit, digitizer digit, conformabli conform, radicalli radic, differentli differ, vileli vile, analogousli analog")]
    [InlineData("2 nouns", "vietnamization vietnam, predication predic, operator oper, feudalism feudal, decisiveness decis, hopefulness hope, callousness callous, formaliti formal, sensitiviti sensit, sensibiliti sensibl")]
    [InlineData("3", "triplicate triplic, formative form, formalize formal, electriciti electr, electrical electr, hopeful hope, goodness good")]
    [InlineData("4", "revival reviv, allowance allow, inference infer, airliner airlin, gyroscopic gyroscop, adjustable adjust, defensible defens, irritant irrit, replacement replac, adjustment adjust")]
    [InlineData("4 more", "dependent depend, adoption adopt, homologou homolog, communism commun, activate activ, angulariti angular, homologous homolog, effective effect, bowdlerize bowdler")]
    [InlineData("5", "probate probat, rate rate, cease ceas, controll control, roll roll")]
    [InlineData("whole", "generalizations gener, oscillators oscil, retries retri, retry retri, retrying retri, retried retri, caching cach, cached cach, caches cach, cache cach")]
    [InlineData("short", "as as, is be, is be, be be, a a, i i, by by")]
    public void Stem_PublishedVocabulary_IsAsPublished(string step, string pairs)
    {
        foreach (var pair in pairs.Split(", "))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            Stemmer.Stem(pair[..space]).ShouldBe(pair[(space + 1)..], $"{step}: {pair}");
        }
    }

    [Theory]
    [InlineData("lose lost losing loses loss losses")]
    [InlineData("write writes wrote written writing")]
    [InlineData("build built builds building")]
    [InlineData("be was were been is are am being")]
    [InlineData("go went gone goes going")]
    [InlineData("index indices indexes indexing indexed")]
    [InlineData("fail failure failures failed failing")]
    [InlineData("replicate replica replicas replicated replication")]
    [InlineData("query queries querying")]
    [InlineData("deploy deployment deployments deployed")]
    [InlineData("analyze analysis analyzed")]
    [InlineData("diagnose diagnosis diagnoses")]
    [InlineData("decide decision decided")]
    [InlineData("datum data")]
    public void Stem_IrregularForms_MeetTheirWord(string forms) => forms.Split(' ').Select(Stemmer.Stem).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("authorization", "author")]
    [InlineData("observability", "observe")]
    [InlineData("profiling", "profile")]
    [InlineData("serializable", "serial")]
    [InlineData("contention", "content")]
    [InlineData("accountability", "account")]
    [InlineData("balancer", "balance")]
    [InlineData("https", "http")]
    public void Stem_TermOfTheField_StaysApartFromItsRoot(string term, string root) => Stemmer.Stem(term).ShouldNotBe(Stemmer.Stem(root));

    [Theory]
    [InlineData("don't")]
    [InlineData("p99")]
    [InlineData("c#")]
    [InlineData("повторы")]
    [InlineData("")]
    public void Stem_AnythingButLetters_IsItsOwnStem(string word) => Stemmer.Stem(word).ShouldBe(word);

    [Fact]
    public void Stem_WordWithoutEnd_DoesNotOverflowASmallStack()
    {
        var word = new string('a', 400_000);
        string? stem = null;
        var thread = new Thread(() => stem = Stemmer.Stem(word), maxStackSize: 256 * 1024);

        thread.Start();
        thread.Join();

        stem.ShouldBe(word);
    }
}
