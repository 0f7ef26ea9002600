using Onsite.Simulation.Kernel.Journal;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Tests.Reporting;

public sealed class NarratorTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<NoteKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sentence_EveryKind_IsASentenceThatNamesWhatItHappenedTo(string kind)
    {
        var note = new Note(1, 0, Enum.Parse<NoteKind>(kind), 250, 1);
        var sentence = Narrator.Sentence(note, "orders");
        sentence.ShouldEndWith(".");
        sentence.ShouldContain("orders");
        sentence.ShouldNotContain(": " + kind);
    }
}
