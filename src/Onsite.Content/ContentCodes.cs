using Onsite.Evaluation.Rubrics;

namespace Onsite.Content;

/// <summary>Codes of the problems that only the catalogue can see: those of folders, and those between files.</summary>
public static class ContentCodes
{
    /// <summary>A folder's name, or an id, is not made of lower-case words joined by hyphens.</summary>
    public const string BadSlug = "bad-slug";

    /// <summary>An id is taken: two questions, concepts, competencies or rules of rating have the same.</summary>
    public const string DuplicateId = RubricCodes.DuplicateId;

    /// <summary>A file or folder that is required is not there.</summary>
    public const string MissingFile = "missing-file";

    /// <summary>A file or folder that nobody reads; often a misspelling.</summary>
    public const string StrayFile = "stray-file";

    /// <summary>A symbolic link leads out of the content folder, or nowhere.</summary>
    public const string LinkLeavesRoot = "link-leaves-root";

    /// <summary>A text has fewer words than it needs, or none.</summary>
    public const string TooShort = "too-short";

    /// <summary>A text has more words than anybody listens to.</summary>
    public const string TooLong = "too-long";

    /// <summary>Quotes and lists of a Markdown text are nested deeper than can be shown.</summary>
    public const string MarkdownTooDeep = "markdown-too-deep";

    /// <summary>A competency is named that <c>competencies.yaml</c> does not have.</summary>
    public const string UnknownCompetency = "unknown-competency";

    /// <summary>A question promises a competency that no point of its rubric gives evidence of.</summary>
    public const string CompetencyWithoutPoint = "competency-without-point";

    /// <summary>A rubric judges a competency that its question does not list.</summary>
    public const string CompetencyNotListed = "competency-not-listed";

    /// <summary>A concept is named that no file of concepts has.</summary>
    public const string UnknownConcept = RubricCodes.UnknownConcept;

    /// <summary>Concepts are kinds, or parts, of one another in a circle.</summary>
    public const string ConceptCycle = "concept-cycle";

    /// <summary>Two concepts go by one name, and nothing says when it means which.</summary>
    public const string AliasTaken = "alias-taken";

    /// <summary>A concept says when a name means it that is not one of its names.</summary>
    public const string ContextWithoutName = "context-without-name";

    /// <summary>A word speaks for two meanings of one name, or is not one word.</summary>
    public const string ContextDecidesNothing = "context-decides-nothing";

    /// <summary>A phrase is said to be none of a concept's names, and looks like none of them.</summary>
    public const string NearMissWithoutName = "near-miss-without-name";

    /// <summary>A word stands in two word families.</summary>
    public const string WordTaken = "word-taken";

    /// <summary><c>lookFor</c> does not speak of exactly the question's levels.</summary>
    public const string LookForLevels = "look-for-levels";

    /// <summary>A point is asked of a level that the question is not for.</summary>
    public const string PointLevels = "point-levels";

    /// <summary>A rubric has too few points to judge an answer fairly.</summary>
    public const string TooFewPoints = "too-few-points";

    /// <summary>There is no sample answer of a band.</summary>
    public const string MissingAnswer = "missing-answer";

    /// <summary>A sample answer is not scored higher than one of a lower band.</summary>
    public const string AnswersOutOfOrder = "answers-out-of-order";

    /// <summary>What a rubric says is right is read as one of its misconceptions.</summary>
    public const string RightReadAsWrong = "right-read-as-wrong";

    /// <summary>A rule gives a better rating than one before it; rules are tried best first.</summary>
    public const string RatingsOutOfOrder = "ratings-out-of-order";

    /// <summary>A rule can never decide, because one before it always does.</summary>
    public const string UnreachableRule = "unreachable-rule";

    /// <summary>An answer may meet none of a level's rules.</summary>
    public const string NoLastRule = "no-last-rule";

    /// <summary>A scenario names a question for the talk that there is not.</summary>
    public const string UnknownQuestion = "unknown-question";

    /// <summary>The question of a scenario's talk is not asked at the scenario's level.</summary>
    public const string TalkLevel = "talk-level";

    /// <summary>A design is said to miss an objective that its scenario does not have.</summary>
    public const string UnknownObjective = "unknown-objective";

    /// <summary>A design is said to break at a component or link that it does not have.</summary>
    public const string UnknownPlace = "unknown-place";

    /// <summary>Notes lack a stage of the round.</summary>
    public const string MissingSection = "missing-section";

    /// <summary>Notes have a heading that is no stage of the round.</summary>
    public const string UnknownSection = "unknown-section";

    /// <summary>A stage stands twice in notes, or after a later one.</summary>
    public const string SectionsOutOfOrder = "sections-out-of-order";

    /// <summary>The notes of a scenario are not ranked, or not rated, as they are named.</summary>
    public const string TalkOutOfOrder = "talk-out-of-order";

    /// <summary>A run of a design does not show what the scenario says of it.</summary>
    public const string VerdictNotAsNamed = "verdict-not-as-named";
}
