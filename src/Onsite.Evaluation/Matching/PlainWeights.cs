using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// How much a word of a plain phrasing says. An author who marks what must be there has chosen the words; a plain sentence is words as they came, and the more everyday a word is, the less its being in an
/// answer shows (after K. Spärck Jones, "A statistical interpretation of term specificity", 1972). The bands are fixed and drawn by hand, so that a score does not change when content is added.
/// </summary>
internal static class PlainWeights
{
    /// <summary>A word that everybody says all the time.</summary>
    public const double Everyday = 0.4;

    /// <summary>A word that is common in English.</summary>
    public const double Common = 0.7;

    /// <summary>A word that holds others together and says something: "before", "without", "only".</summary>
    public const double Binding = 0.1;

    /// <summary>A word that only holds others together. Where a phrasing has hardly another word, it is better than nothing that the answer has them as well.</summary>
    public const double Grammar = 0.07;

    private static readonly FrozenSet<string> BindingWords = Words(
    [
        "other others own same more most less few fewer further such only before after again against between during until under over above below through should must need ought can could may might",
        "nobody every everything everyone anyone both all always often usually instead who when where how why than if because then once",
    ]);

    private static readonly FrozenSet<string> EverydayStems = Stems(
    [
        "across along among behind beside beyond despite near per toward",
        "get make use want like go come take give put keep let say tell know see look find think try work help thing way kind sort lot bit case part point example time place people person good bad",
        "big small new old first second next last different able sure right start begin happen become show mean actual specific certain various whole full real main important possible simple easy",
        "hard need many more most less few great long short high low large little much better best worse worst well often always never day year week month life man woman child world country",
        "government public state school group number problem question fact side hand head home house family friend money job business company service power law society social community free same only",
        "other another feel believe seem appear ask call leave turn move live play run hold bring write sit stand lose pay meet include continue set learn change lead understand watch follow stop",
        "create speak read allow add spend grow open walk win offer remember love consider buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell require report",
        "decide pull return explain carry develop hope drive break receive agree support hit produce eat cover catch draw choose cause enough away back around today several likely true false wrong",
        "clear close near far early late ready common general particular single such every issue reason result end area idea system program word book story eye face door room water food body mind",
        "health age war history party art moment line city town name team game minute hour level order form process action activity situation position member view matter value interest experience",
        "effect purpose condition",
    ]);

    private static readonly FrozenSet<string> CommonStems = Stems(
    [
        "provide increase reduce improve protect prevent avoid benefit affect risk danger safe harm damage cost price expensive cheap strong weak rich poor young older human natural national local",
        "international political economic financial personal private individual legal moral medical physical mental cultural religious future past present current modern recent traditional special",
        "normal usual necessary available popular similar difficult serious major minor fair equal nice happy sad fine beautiful dead alive alone choice option decision freedom chance opportunity",
        "ability skill knowledge education student teacher parent mother father son daughter boy girl kid adult citizen worker employee leader police army military attack fight force control rule",
        "policy tax market industry trade product technology science scientist research study test computer internet media news information data language culture religion church god nature",
        "environment land energy air fire earth space animal marriage sex hate fear pain suffer illness disease doctor hospital patient drug treatment care crime criminal prison murder victim",
        "violence weapon gun punishment death court judge trial justice evidence proof truth success failure loss gain profit growth progress development improvement advantage disadvantage quality",
        "quantity standard measure amount rate average majority rest half total event meeting plan project goal target task duty role responsibility relationship partner couple owner boss manager",
        "customer user accept refuse reject deny admit claim argue discuss describe mention compare contain involve represent replace remove destroy waste save share join separate divide cross enter",
        "fill fit fix handle hurt ignore imagine introduce invest limit lower maintain manage mark mix notice obtain pick prepare press push reveal respect rise sense shoot sign solve steal succeed",
        "teach thank threaten throw touch train travel trust vote wear wish wonder worry act address aim answer appeal attempt attention base basis board box car card center century character class",
        "club college concern contact content context crisis debate degree demand design detail direction discussion distance dream economy effort election employment error exchange factor feature",
        "field figure film focus function fund ideal image impact income influence instance institution item key lack list loan message method model movement music nation network note object occasion",
        "officer operation opinion organization page paper pattern peace performance period phone picture piece practice president pressure principle production property race range record region",
        "response resource road safety scale scene season section security series shape site size source speech staff stage star step street structure style subject supply surface table talk term",
        "theory thought title top tradition training tree type university unit variety vehicle version village voice wall wealth weight wife window wind winter achieve affair afford aid apply",
        "approach arrange arrive attract ban balance battle bear beat bill birth block blood blow blue borrow bottom brain brother burn busy capital career cell challenge charge check chief civil",
        "clean cold collect combine command comfort commit communicate compete complete complex conduct confirm connect consequence constant construct consume contribute convince cook cool copy",
        "correct courage curious daily dangerous dark deal dear debt decline deep defend define deliver depend deserve desire determine device discover distribute double doubt dress drink drop dry",
        "earn easily educate effective efficient element eliminate emotion emphasis employ enable encourage enemy enjoy ensure entire establish estimate examine excellent exist expand expert explore",
        "express extend extra extreme fail faith famous fashion fast fault favor final flat floor foreign forget forward foundation frame frequent fresh fuel fun gather generate generation gift",
        "global green ground guarantee guard guess guide guilty habit heart heat heavy hide hire honest huge hungry identify illegal immediate independent indicate inside insist instead intelligent",
        "intend invite jump kick knock labor laugh lay lawyer lazy leadership lift light link listen literature load lock loose loud luck mass master material maximum medium memory middle mile",
        "minimum minister mistake mixture motion narrow neat negative neighbor nervous obvious occur odd offense office official operate opposite ordinary organize original outcome outside owe pair",
        "park participate path perfect permanent permit pleasure plenty plus poison pool population positive possess potential practical praise predict prefer pride primary prime prize profession",
        "professional promise promote proper proportion propose prove publish purchase pure qualify quick quiet quote rapid rare rational react realize rear recognize recommend recover reflect refer",
        "reform regard regular relate release relevant relief rely remark rent repair repeat request reserve resist resolve responsible restrict retain retire revolution reward rough round rush",
        "sacrifice satisfy scared schedule scheme secret select senior sensible sentence settle severe shame sharp shift shock shop shut sick significant silence silly sincere skin sleep slight slow",
        "smart smooth soft soil solid solution somewhat sorry soul sound spare spirit split spread spring square stable stick stock stone store storm strange strategy stress stretch strict strike",
        "struggle studio stuff stupid substance sufficient sugar suit summer suppose surprise surround survive suspect sweet switch symbol sympathy talent taste technical technique telephone",
        "temporary tend tension theme thick thin threat tie tight tiny tired tool topic tough tour toward track transfer transport treat trend trick trouble truck typical ugly unable uncle unfair",
        "unique unite unless unlike upset urban urge useful useless valuable vast venture victory violent virtue visible vision visit vital volume voluntary warm warn wash wave weather weekend",
        "welcome wet wide wild willing wise wonderful wood worth wound wrap writer youth zone",
    ]);

    /// <summary>The weight of a word, above 0.</summary>
    public static double Of(string word, string stem)
    {
        var weight = WordWeights.Of(word, stem);
        return weight == 0 ? (BindingWords.Contains(word) ? Binding : Grammar)
            : EverydayStems.Contains(stem) ? Math.Min(weight, Everyday)
            : CommonStems.Contains(stem) ? Math.Min(weight, Common)
            : weight;
    }

    private static FrozenSet<string> Words(string[] rows) => rows.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string[] rows) => Words(rows).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
