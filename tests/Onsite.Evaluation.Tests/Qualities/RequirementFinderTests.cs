using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>Requirements asked for or questioned, and what only looks like it: rhetoric, a story, a program that asks.</summary>
public sealed class RequirementFinderTests
{
    [Theory]
    [InlineData("I would ask how many of the users are active at the same time.")]
    [InlineData("First I'd ask what happens to an order when the payment is late, from the customer's point of view.")]
    [InlineData("I'd like to clarify the scope before drawing anything.")]
    [InlineData("Let me clarify two things first.")]
    [InlineData("Let me ask: do all clients have to see the same order?")]
    [InlineData("How many users do we expect in the first year?")]
    [InlineData("What is the read to write ratio?")]
    [InlineData("What latency budget does your mobile team have?")]
    [InlineData("Is it acceptable that a timeline is ten seconds stale?")]
    [InlineData("Are there regions in which the data has to stay?")]
    [InlineData("Do you expect the traffic to grow beyond one region?")]
    [InlineData("Which consistency do the customers need here?")]
    [InlineData("Is there a penalty in the contract?")]
    [InlineData("My first question would be about the retention.")]
    [InlineData("One question for you before I go on.")]
    [InlineData("Do we really need exactly-once delivery here?")]
    [InlineData("I would question whether the order has to be global.")]
    [InlineData("I'd challenge the requirement of zero downtime for a batch job.")]
    [InlineData("I would push back on the deadline.")]
    [InlineData("We should ask whether customers really need the old format.")]
    [InlineData("Before I design anything, I want to know the peak load.")]
    [InlineData("I need to know the size of a message.")]
    [InlineData("I'd want to know which regions matter.")]
    [InlineData("How stale may the list be for you?")]
    [InlineData("I would confirm the target with product.")]
    [InlineData("Should we support guests as well?")]
    public void Sentence_ThatShowsIt_IsShown(string answer) => Reading.Verdict(QualityKind.Requirements, answer).ShouldBe("shown");

    [Theory]
    [InlineData("I would ask support to call the customers.")]
    [InlineData("The job asks the processor for the state of the payment.")]
    [InlineData("I asked her what she needed most.")]
    [InlineData("She asked me whether I was sure.")]
    [InlineData("Why did it break? Because the pool was empty.")]
    [InlineData("What breaks first? The pool of connections.")]
    [InlineData("Do I know that it is guilty? No, but a rollback is cheap.")]
    [InlineData("How do we get there? One table at a time.")]
    [InlineData("I ask myself what the pool is for.")]
    [InlineData("The requirements are clear.")]
    [InlineData("You know what happens then?")]
    [InlineData("The client asks again after five seconds.")]
    [InlineData("We ask the database for the newest row.")]
    [InlineData("What if the cache is empty?")]
    [InlineData("I would store the question with its answer.")]
    [InlineData("")]
    public void Sentence_ThatOnlyLooksLikeIt_IsNothing(string answer) => Reading.Verdict(QualityKind.Requirements, answer).ShouldBe("nothing");
}
