namespace Onsite.Evaluation.Text;

/// <summary>What kind of figure a token is. A token can be several at once: "40 ms" is a number and a duration.</summary>
[Flags]
public enum FigureKind
{
    /// <summary>Not a figure.</summary>
    None = 0,

    /// <summary>Any number, in digits or in words from two up.</summary>
    Number = 1,

    /// <summary>A share: 99.9 %, 10 percent.</summary>
    Percent = 2,

    /// <summary>A time: 40 ms, two weeks.</summary>
    Duration = 4,

    /// <summary>An amount of data: 4 GB, 200 bytes.</summary>
    Size = 8,

    /// <summary>Something a time: 400 requests per second, 3k/s, 500 rps.</summary>
    Rate = 16,

    /// <summary>An amount of money: $40, 2,600 USD.</summary>
    Money = 32,
}
