using FsCheck;
using FsCheck.Fluent;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Tests.Text;

public sealed class SpellingFolderTests
{
    [Theory]
    [InlineData("behaviour", "behavior")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("centre", "center")]
    [InlineData("catalogue", "catalog")]
    [InlineData("cancelled", "canceled")]
    [InlineData("licence", "license")]
    [InlineData("practise", "practice")]
    [InlineData("practising", "practicing")]
    [InlineData("analyse", "analyze")]
    [InlineData("organise", "organize")]
    [InlineData("serialised", "serialized")]
    [InlineData("prioritising", "prioritizing")]
    [InlineData("normalisation", "normalization")]
    [InlineData("optimisations", "optimizations")]
    [InlineData("tokeniser", "tokenizer")]
    [InlineData("serialisable", "serializable")]
    [InlineData("linearisability", "linearizability")]
    public void Fold_BritishSpelling_BecomesAmerican(string british, string american)
    {
        SpellingFolder.Fold(british).ShouldBe(american);
        SpellingFolder.Fold(american).ShouldBe(american);
    }

    [Theory]
    [InlineData("otherwise")]
    [InlineData("precise")]
    [InlineData("promises")]
    [InlineData("compromised")]
    [InlineData("exercising")]
    [InlineData("revision")]
    [InlineData("advisable")]
    [InlineData("disable")]
    [InlineData("disability")]
    [InlineData("visibility")]
    [InlineData("raised")]
    [InlineData("arise")]
    [InlineData("noise")]
    [InlineData("advertised")]
    [InlineData("promise")]
    [InlineData("enterprises")]
    public void Fold_WordThatOnlyLooksBritish_StaysAsItIs(string word) => SpellingFolder.Fold(word).ShouldBe(word);

    [Theory]
    [InlineData("RETRY", "retry")]
    [InlineData("naïve", "naive")]
    [InlineData("Ärger", "arger")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("don’t", "don't")]
    [InlineData("Straße", "straße")]
    [InlineData("한국어", "한국어")]
    [InlineData("", "")]
    [InlineData("ｃａｃｈｅ", "cache")]
    [InlineData("ＴＴＬ", "ttl")]
    [InlineData("４０ms", "40ms")]
    [InlineData("ﬁle", "file")]
    [InlineData("oﬃce", "office")]
    [InlineData("data\u200bbase", "database")]
    [InlineData("idem\u00adpotent", "idempotent")]
    [InlineData("re\u0301try", "retry")]
    [InlineData("e\u0301\u0323", "e")]
    [InlineData("\u212aafka", "kafka")]
    [InlineData("donʼt", "don't")]
    [InlineData("don＇t", "don't")]
    [InlineData("\u00b5s", "\u03bcs")]
    [InlineData("beha\u00adviour", "behavior")]
    [InlineData("organ\u200dise", "organize")]
    public void Fold_CaseAndAccents_AreTakenAway(string word, string expected) => SpellingFolder.Fold(word).ShouldBe(expected);

    [Fact]
    public void Fold_HalvesOfCharacters_StayAsTheyAre()
    {
        SpellingFolder.Fold("\ud800").ShouldBe("\ud800");
        SpellingFolder.Fold("É\udc00").ShouldBe("e\udc00");
        SpellingFolder.Fold("😀É").ShouldBe("😀e");
    }

    [Fact]
    public void Fold_FoldedWord_StaysAsItIs() => Prop.ForAll<NonNull<string>>(word =>
    {
        var folded = SpellingFolder.Fold(word.Get);
        return SpellingFolder.Fold(folded) == folded;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_PiecesOfWords_AreIdempotent() => Prop.ForAll(Gen.Elements("organ", "ise", "isation", "our", "ﬁ", "Ｉ", "Ｓ", "e", "\u200b", "\u00ad", "\u0301", "ſ", "ẛ", "ﬆ", "İ", "ß", "’", "'s", "\ud83d", "\ude00", "behavi", "centre", "s").ListOf().ToArbitrary(), pieces =>
    {
        var folded = SpellingFolder.Fold(string.Concat(pieces));
        return SpellingFolder.Fold(folded) == folded;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_EveryLetter_IsIdempotent()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var folded = SpellingFolder.Fold([(char)c]);
            SpellingFolder.Fold(folded).ShouldBe(folded, $"U+{c:X4}");
        }
    }
}
