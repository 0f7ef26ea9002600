using System.Text.Json;

namespace Onsite.Server.Hosting;

/// <summary>Requests that cannot be read: they are the caller's affair, so the caller is told where, and the log is not told of an error of ours.</summary>
internal static class UnreadRequests
{
    /// <summary>How exceptions become problems.</summary>
    public static ExceptionHandlerOptions Options { get; } = new()
    {
        StatusCodeSelector = e => e is BadHttpRequestException unread ? unread.StatusCode : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
    };

    /// <summary>Without an exception there would be nothing that knows the place.</summary>
    public static void Throw(RouteHandlerOptions routes) => routes.ThrowOnBadRequest = true;

    /// <summary>Where the request could not be read. Only places are named: the text itself may be an answer.</summary>
    /// <param name="cause">What was thrown; null where nothing was.</param>
    public static string Place(Exception? cause) => cause switch
    {
        BadHttpRequestException { InnerException: JsonException { LineNumber: { } line, BytePositionInLine: { } column } json } =>
            $"The JSON cannot be read in line {line + 1}, column {column + 1}, at '{json.Path ?? "$"}'.",
        BadHttpRequestException { InnerException: JsonException json } => $"The JSON is not what this address expects at '{json.Path ?? "$"}'.",
        _ => "A parameter or the body is not what this address expects.",
    };
}
