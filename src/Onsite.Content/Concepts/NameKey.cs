using Onsite.Evaluation.Text;

namespace Onsite.Content.Concepts;

/// <summary>What makes two spellings one name to the evaluator: it knows no difference of case, hyphens, inflection, and British and American spelling.</summary>
internal static class NameKey
{
    public static string Of(string name) => string.Join(' ', Tokenizer.Tokenize(name).Select(t => t.Stem));
}
