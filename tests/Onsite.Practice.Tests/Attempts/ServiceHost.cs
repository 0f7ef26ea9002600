using Onsite.Content;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Attempts;

/// <summary>An attempt service over a store in memory, a clock that stands still and identities that count.</summary>
internal sealed class ServiceHost
{
    public ServiceHost(Catalogue? catalogue = null)
    {
        Catalogue = catalogue ?? Sample.Catalogue;
        var judge = new ProseJudge(Catalogue);
        var identifiers = new CountedIdentifiers();
        Marks = new MarkBook(Learning, judge, Clock, identifiers);
        Grades = new GradeBook(Learning, Marks, judge, Clock, identifiers);
        Service = new AttemptService(Store, Catalogue, judge, Marks, Clock, identifiers);
    }

    public Catalogue Catalogue { get; }

    public MemoryAttemptStore Store { get; } = new();

    public MemoryLearningStore Learning { get; } = new();

    public MarkBook Marks { get; }

    public GradeBook Grades { get; }

    public SetClock Clock { get; } = new();

    public AttemptService Service { get; }

    public async Task<Attempt> StartAsync(AttemptMode mode = AttemptMode.Coached) => (await Service.StartAsync(Sample.SlowQuery, Evaluation.Level.Senior, mode, default)).Attempt;

    public async Task<Attempt> FindAsync(string id) => (await Store.FindAsync(id, default)).ShouldNotBeNull();

    public Task<AttemptChange> SaveAsync(Attempt attempt, string text, double seconds = 60) => Service.SaveDraftAsync(attempt.Id, text, TimeSpan.FromSeconds(seconds), attempt.Revision, default);

    public Task<AttemptChange> SubmitAsync(Attempt attempt, string text) => Service.SubmitAsync(attempt.Id, text, TimeSpan.FromMinutes(5), attempt.Revision, default);

    public Task<AttemptChange> HintAsync(Attempt attempt, string text = "") => Service.HintAsync(attempt.Id, text, TimeSpan.FromSeconds(90), default);

    public async Task<Attempt> SubmittedAsync(string text)
    {
        var change = await SubmitAsync(await StartAsync(), text);
        change.Outcome.ShouldBe(ChangeOutcome.Done);
        return change.Attempt!;
    }
}
