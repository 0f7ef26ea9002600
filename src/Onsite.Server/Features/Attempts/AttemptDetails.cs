using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Questions;

namespace Onsite.Server.Features.Attempts;

/// <summary>Gathers what the page of an attempt shows.</summary>
internal static class AttemptDetails
{
    public static async Task<AttemptDetail> GatherAsync(PracticeDesk desk, Attempt attempt, CancellationToken cancellation)
    {
        var all = await desk.Store.ListAllAsync(new AttemptQuery { QuestionId = attempt.QuestionId }, cancellation);
        var number = all.FirstOrDefault(a => a.Id == attempt.Id)?.Number ?? all.Count + 1;
        var question = desk.Catalogue.FindById(attempt.QuestionId);
        return new AttemptDetail(
            attempt.ToSummary(number).ToView(desk.Catalogue),
            attempt.Text,
            attempt.Revision,
            attempt.Hints.ToViews(),
            question is null ? null : QuestionViews.Detail(question, all, desk.Catalogue));
    }
}
