using System.Globalization;
using System.Text;
using Onsite.Content;

namespace Onsite.Practice.Learning;

/// <summary>Marks and grades as a person reads them, question by question.</summary>
public static class LearningMarkdown
{
    /// <summary>The marks and grades as Markdown; questions may be gone from the catalogue.</summary>
    public static string Of(IReadOnlyList<Mark> marks, IReadOnlyList<GradedAnswer> grades, Catalogue catalogue)
    {
        var text = new StringBuilder("# Marks and grades").AppendLine();
        foreach (var id in marks.Select(m => m.QuestionId).Concat(grades.Select(g => g.QuestionId)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.AppendLine().Append("## ").AppendLine(catalogue.FindById(id)?.Title ?? id).AppendLine();
            foreach (var mark in marks.Where(m => m.QuestionId == id))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"- {mark.MadeAt.UtcDateTime:yyyy-MM-dd} “{OneLine(mark.Sentence)}” {(mark.Kind == MarkKind.Makes ? "makes" : "does not make")} the point: {OneLine(mark.Statement)}");
            }

            foreach (var graded in grades.Where(g => g.QuestionId == id))
            {
                var by = graded.By.Length > 0 ? $" by {OneLine(graded.By)}" : string.Empty;
                var note = graded.Note.Length > 0 ? $": {OneLine(graded.Note)}" : string.Empty;
                text.AppendLine(CultureInfo.InvariantCulture, $"- {graded.GradedAt.UtcDateTime:yyyy-MM-dd} graded {graded.Grade:0.#} of 100 at level {graded.Level.ToString().ToLowerInvariant()}{by}{note}");
                text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"  > {OneLine(graded.Text)}").AppendLine();
            }
        }

        return text.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
