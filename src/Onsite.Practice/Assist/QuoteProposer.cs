using System.Text;
using Microsoft.Extensions.AI;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Practice.Assist;

/// <summary>
/// Asks a language model where an answer might make the points that were not observed. It returns places to look and nothing else: no score, no word of the model reaches a scorecard.
/// Whatever the model does wrong ends in a reply that says so.
/// </summary>
public sealed class QuoteProposer
{
    private readonly IChatClient _chat;
    private readonly AssistOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Asks through a client.</summary>
    /// <param name="chat">The model. An <see cref="HttpRequestException"/> that it throws is told with its status.</param>
    /// <param name="model">The name under which a scorecard marks what it proposed.</param>
    /// <param name="clock">What patience is measured with.</param>
    /// <param name="options">The limits; the defaults when null.</param>
    public QuoteProposer(IChatClient chat, string model, TimeProvider clock, AssistOptions? options = null)
    {
        _chat = chat;
        _options = options ?? new AssistOptions();
        _clock = clock;
        Model = model;
    }

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The limits.</summary>
    public AssistOptions Options => _options;

    /// <summary>Asks for quotes.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="points">The points that were not observed.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellation">Ends the work, by an exception, when whoever asked has gone.</param>
    public async Task<ProposalReply> ProposeAsync(string question, IReadOnlyList<KeyPoint> points, string answer, CancellationToken cancellation = default)
    {
        if (points.Count == 0 || answer.Length < _options.ShortestQuote)
        {
            return new ProposalReply([], 0, null);
        }

        using var patience = new CancellationTokenSource(_options.Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var reply = await ReadReplyAsync(ProposalPrompt.For(question, points, answer), either.Token).WaitAsync(either.Token);
            return ProposalReader.Read(reply, points.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), answer, _options);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ProposalReply.Failed($"The model did not reply within {_options.Patience.TotalSeconds:0} s.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A client may fail in any way it likes; none of them is the candidate's business.
            return ProposalReply.Failed(ModelFailure.Of(e));
        }
    }

    /// <summary>Gathers the reply piece by piece, so that one without an end is cut off and not kept.</summary>
    private async Task<string> ReadReplyAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation)
    {
        var options = new ChatOptions { Temperature = 0, Seed = 1, ResponseFormat = ChatResponseFormat.Json };
        var reply = new StringBuilder();
        await foreach (var update in _chat.GetStreamingResponseAsync(messages, options, cancellation).WithCancellation(cancellation))
        {
            reply.Append(update.Text);
            if (reply.Length > _options.LongestReply)
            {
                break;
            }
        }

        return reply.ToString();
    }
}
