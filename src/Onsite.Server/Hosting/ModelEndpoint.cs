using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Onsite.Server.Hosting;

/// <summary>A language model behind an endpoint that speaks OpenAI's protocol, on this machine or elsewhere. There is none unless somebody names one.</summary>
/// <param name="Address">Address of the API, as <c>http://localhost:11434/v1</c>.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Key">The key; null where the endpoint asks for none.</param>
public sealed record ModelEndpoint(Uri Address, string Model, string? Key)
{
    /// <summary>Names the address of the API.</summary>
    public const string AddressVariable = "ONSITE_MODEL_ENDPOINT";

    /// <summary>Names the model.</summary>
    public const string ModelVariable = "ONSITE_MODEL";

    /// <summary>Names the key.</summary>
    public const string KeyVariable = "ONSITE_MODEL_KEY";

    /// <summary>Reads the endpoint from settings.</summary>
    /// <param name="read">Gives the value of a variable, or null.</param>
    /// <param name="mistake">What is wrong with the settings, in a sentence; null where nothing is.</param>
    /// <returns>The endpoint; null where none is named or something is wrong.</returns>
    public static ModelEndpoint? Read(Func<string, string?> read, out string? mistake)
    {
        var (address, model) = (read(AddressVariable), read(ModelVariable));
        mistake = null;
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            mistake = $"{AddressVariable} is '{address}', which is no http or https address. An example: http://localhost:11434/v1";
            return null;
        }

        if (string.IsNullOrWhiteSpace(model))
        {
            mistake = $"{AddressVariable} is set and {ModelVariable} is not: name the model as well.";
            return null;
        }

        return new ModelEndpoint(uri, model.Trim(), read(KeyVariable) is { Length: > 0 } key ? key : null);
    }

    /// <summary>Reads the endpoint from the environment.</summary>
    /// <param name="mistake">What is wrong with the settings, in a sentence; null where nothing is.</param>
    /// <param name="instead">Gives what comes in place of a variable, or null; as options of a command do.</param>
    public static ModelEndpoint? FromEnvironment(out string? mistake, Func<string, string?>? instead = null) =>
        Read(name => instead?.Invoke(name) ?? Environment.GetEnvironmentVariable(name), out mistake);

    /// <summary>A client for the endpoint. It tries once: whoever asked can ask again.</summary>
    public IChatClient Connect() => new PlainFailures(new OpenAIClient(
        new ApiKeyCredential(Key ?? "none"),
        new OpenAIClientOptions { Endpoint = Address, RetryPolicy = new ClientRetryPolicy(0) }).GetChatClient(Model).AsIChatClient());
}
