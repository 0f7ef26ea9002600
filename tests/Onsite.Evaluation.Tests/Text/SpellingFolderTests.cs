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
    public void Fold_EveryLetter_IsIdempotent()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var folded = SpellingFolder.Fold([(char)c]);
            SpellingFolder.Fold(folded).ShouldBe(folded, $"U+{c:X4}");
        }
    }
}
