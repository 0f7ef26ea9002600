using System.Net;

namespace Onsite.Practice.Assist;

/// <summary>Why a model could not be asked, in a sentence. Messages of exceptions can hold parts of a reply or a key, so none of them is told.</summary>
internal static class ModelFailure
{
    public static string Of(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => "Nothing answers at the model's address.",
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } http => $"The model's endpoint refused the key, with status {Number(http)}.",
        HttpRequestException { StatusCode: HttpStatusCode.NotFound } => "The model's endpoint knows no such model or address; it answered with status 404.",
        HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => "The model's endpoint takes no more requests for now; it answered with status 429.",
        HttpRequestException { StatusCode: not null } http => $"The model's endpoint answered with status {Number(http)}.",
        _ => "The model's reply broke off or could not be read.",
    };

    private static int Number(HttpRequestException http) => (int)http.StatusCode!.Value;
}
