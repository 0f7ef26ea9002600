using System.ClientModel;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Onsite.Server.Hosting;

/// <summary>Turns the failures of OpenAI's client into those of HTTP, which whoever asks knows without that client. The message, which can hold parts of a reply, stays behind.</summary>
internal sealed class PlainFailures(IChatClient client) : DelegatingChatClient(client)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(updates))
        {
            yield return updates.Current;
        }
    }

    private static async Task<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (ClientResultException e)
        {
            var error = (e.InnerException as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
            throw new HttpRequestException(error, e.GetType().Name, statusCode: e.Status == 0 ? null : (HttpStatusCode)e.Status);
        }
    }
}
