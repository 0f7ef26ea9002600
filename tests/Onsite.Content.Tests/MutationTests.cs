using System.Text;
using Onsite.Content.Search;

namespace Onsite.Content.Tests;

/// <summary>Whatever becomes of the bytes of a file, reading ends in a catalogue that can be searched, and says the same twice.</summary>
public sealed class MutationTests
{
    private static readonly byte[][] Hostile =
    [
        "\0"u8.ToArray(), [0xED, 0xA0, 0x80], [0xFF], "\"\\ud800\""u8.ToArray(), "\"\\U7fffffff\""u8.ToArray(), "\"\\x\""u8.ToArray(),
        "&a"u8.ToArray(), "*a"u8.ToArray(), "!!binary "u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(),
        ": "u8.ToArray(), "- "u8.ToArray(), "\n"u8.ToArray(), "\t"u8.ToArray(), "? "u8.ToArray(), "|"u8.ToArray(), ">"u8.ToArray(),
        "#"u8.ToArray(), "%YAML 9.9\n---\n"u8.ToArray(), "...\n"u8.ToArray(), "null"u8.ToArray(), "99999999999999999999"u8.ToArray(),
        "{}"u8.ToArray(), "{{"u8.ToArray(), "<number>"u8.ToArray(), "'"u8.ToArray(), "\""u8.ToArray(), "\u2028"u8.ToArray(), "\ufeff"u8.ToArray(),
        Encoding.ASCII.GetBytes(new string('[', 200)), Encoding.ASCII.GetBytes(new string('>', 200)), Encoding.ASCII.GetBytes(new string('{', 200)),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_MutatedFiles_NeverThrows(int seed)
    {
        var random = new Random(seed);
        using var content = new SampleContent();
        for (var round = 0; round < 150; round++)
        {
            var file = SampleContent.RelativeFiles[random.Next(SampleContent.RelativeFiles.Count)];
            var original = File.ReadAllBytes(content.PathOf(file));
            File.WriteAllBytes(content.PathOf(file), Mutate(original, random));

            var reading = content.Read();

            var questions = reading.Catalogue.Questions.Count;
            new QuestionIndex(reading.Catalogue).Search(new QuestionQuery { Text = "the" }).Total.ShouldBeLessThanOrEqualTo(questions);
            (questions == 2 || reading.Diagnostics.HasErrors).ShouldBeTrue();
            content.Read().Diagnostics.ShouldBe(reading.Diagnostics);
            File.WriteAllBytes(content.PathOf(file), original);
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var result = bytes.ToList();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(result.Count + 1);
            var length = random.Next(Math.Min(40, result.Count - at + 1));
            switch (random.Next(4))
            {
                case 0:
                    result.InsertRange(at, Hostile[random.Next(Hostile.Length)]);
                    break;
                case 1:
                    result.RemoveRange(at, length);
                    break;
                case 2:
                    result.InsertRange(random.Next(result.Count + 1), result.GetRange(at, length));
                    break;
                default:
                    result.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return [.. result];
    }
}
