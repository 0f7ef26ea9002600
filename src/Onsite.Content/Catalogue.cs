using System.Collections.Frozen;
using Onsite.Content.Competencies;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content;

/// <summary>All content that is fit for use, as it was at one moment. Immutable, and safe to share between threads.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Question> _bySlug;
    private readonly FrozenDictionary<string, Question> _byId;
    private readonly FrozenDictionary<string, Competency> _competencies;
    private readonly FrozenDictionary<string, DesignScenario> _scenarios;

    /// <summary>Makes a catalogue of parts that have been checked against each other. Slugs and ids are unique.</summary>
    public Catalogue(
        IEnumerable<Question> questions,
        IEnumerable<Concept> concepts,
        IEnumerable<Competency> competencies,
        RatingRules ratings,
        IReadOnlyList<IReadOnlyList<string>> wordFamilies,
        IEnumerable<DesignScenario> scenarios,
        string revision)
    {
        Questions = [.. questions.OrderBy(q => q.Slug, StringComparer.Ordinal)];
        Competencies = [.. competencies];
        Concepts = concepts.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        Ratings = ratings;
        WordFamilies = wordFamilies;
        Scenarios = [.. scenarios.OrderBy(s => s.Slug, StringComparer.Ordinal)];
        Revision = revision;
        _bySlug = Questions.ToFrozenDictionary(q => q.Slug, StringComparer.Ordinal);
        _byId = Questions.ToFrozenDictionary(q => q.Id, StringComparer.Ordinal);
        _competencies = Competencies.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        _scenarios = Scenarios.ToFrozenDictionary(s => s.Slug, StringComparer.Ordinal);
    }

    /// <summary>A catalogue without content.</summary>
    public static Catalogue Empty { get; } = new([], [], [], RatingRules.Empty, [], [], ContentHash.Of([]));

    /// <summary>The questions, in the order of their slugs.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The concepts by their ids.</summary>
    public IReadOnlyDictionary<string, Concept> Concepts { get; }

    /// <summary>What is judged, in the order of the file.</summary>
    public IReadOnlyList<Competency> Competencies { get; }

    /// <summary>The rules from findings to a rating.</summary>
    public RatingRules Ratings { get; }

    /// <summary>Lists of everyday words that count for one another.</summary>
    public IReadOnlyList<IReadOnlyList<string>> WordFamilies { get; }

    /// <summary>The systems to design, in the order of their slugs.</summary>
    public IReadOnlyList<DesignScenario> Scenarios { get; }

    /// <summary>How a design round goes, and what counts in it.</summary>
    public DesignRoundPlan RoundPlan { get; init; } = DesignRoundPlan.None;

    /// <summary>What an interviewer asks of runs, the most urgent first.</summary>
    public IReadOnlyList<RunProbe> Probes { get; init; } = [];

    /// <summary>Names this state of the content: SHA-256 over every file that was read, in lower-case hexadecimal.</summary>
    public string Revision { get; }

    /// <summary>The question in a folder, or null.</summary>
    public Question? FindBySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The question with an id, or null.</summary>
    public Question? FindById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The competency with an id, or null.</summary>
    public Competency? FindCompetency(string id) => _competencies.GetValueOrDefault(id);

    /// <summary>The scenario in a folder, or null.</summary>
    public DesignScenario? FindScenario(string slug) => _scenarios.GetValueOrDefault(slug);
}
