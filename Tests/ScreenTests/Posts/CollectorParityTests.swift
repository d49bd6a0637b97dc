import Foundation
import Observation
import Testing

@testable import Screen

/// The same post through each collector's shape says the same, so that no act depends on who collected it.
@Suite struct CollectorParityTests {
    private static let picture = "3400000000000000077.jpg"
    private static let caption = "Hadir &amp; mendukung"

    /// Each gives the post of `lurah.kenanga` of one moment in which `mas.gilang` stands.
    private static let mentions: [String: [String: String]] = [
        "instaloader, tappable objects": [
            "s/3400000000000000077.json": """
            {"node": {"__typename": "GraphStoryImage", "id": "3400000000000000077", "owner": {"username": "lurah.kenanga"}, \
            "taken_at_timestamp": 1920510000, "tappable_objects": [{"__typename": "GraphTappableHashtag", "name": "apel"}, \
            {"__typename": "GraphTappableMention", "username": "mas.gilang", "full_name": "Gilang"}]}, \
            "instaloader": {"node_type": "StoryItem"}}
            """
        ],
        "instaloader, the app's answer": [
            "s/3400000000000000077.json": """
            {"node": {"id": "3400000000000000077", "owner": {"username": "lurah.kenanga"}, "taken_at_timestamp": 1920510000, \
            "iphone_struct": {"reel_mentions": [{"user": {"username": "mas.gilang", "full_name": "Gilang"}}]}}, \
            "instaloader": {"node_type": "StoryItem"}}
            """
        ],
        "instaloader, the app's newer stickers": [
            "s/3400000000000000077.json": """
            {"node": {"id": "3400000000000000077", "owner": {"username": "lurah.kenanga"}, "taken_at_timestamp": 1920510000, \
            "iphone_struct": {"story_bloks_stickers": [{"bloks_sticker": {"sticker_data": {"ig_mention": \
            {"username": "mas.gilang", "full_name": "Gilang"}}}}]}}, "instaloader": {"node_type": "StoryItem"}}
            """
        ],
        "gallery-dl": [
            "s/3400000000000000077.jpg.json": """
            {"category": "instagram", "username": "lurah.kenanga", "date": "2030-11-10 03:00:00", "media_id": \
            "3400000000000000077", "post_url": "https://www.instagram.com/stories/lurah.kenanga/", \
            "tagged_users": [{"username": "mas.gilang", "full_name": "Gilang"}]}
            """
        ],
        "Zeeschuimer": [
            "s/tarikan.ndjson": """
            {"timestamp_collected": 1920520000000, "source_platform": "instagram.com", "item_id": "3400000000000000077", \
            "data": {"user": {"username": "lurah.kenanga"}, "taken_at": 1920510000, "reel_mentions": [{"user": \
            {"username": "mas.gilang", "full_name": "Gilang"}}]}}
            """
        ],
        "4CAT": [
            "s/tarikan.csv": """
            id,timestamp,author,body,url,usertags
            3400000000000000077,1920510000,lurah.kenanga,,https://www.instagram.com/stories/lurah.kenanga/3400000000000000077/,mas.gilang
            """
        ],
    ]

    @Test(arguments: mentions.keys.sorted()) func aMentionInAStoryIsATag(collector: String) throws {
        let inbox = MadeInbox(try #require(Self.mentions[collector]), images: ["s/" + Self.picture])
        let post = try #require(inbox.assembled().post())
        #expect(post.account?.handle == "lurah.kenanga")
        #expect(post.account?.platform == "instagram")
        #expect(post.tagged.map(\.handle) == ["mas.gilang"])
        #expect(post.uploaded == .at("2030-11-10T03:00:00Z"))
        #expect(post.warnings == [])
    }

    private static let posts: [String: [String: String]] = [
        "instaloader": [
            "s/3400000000000000077.json": """
            {"node": {"shortcode": "Ckenanga7", "owner": {"username": "lurah.kenanga"}, "taken_at_timestamp": 1920510000, \
            "edge_media_to_caption": {"edges": [{"node": {"text": "\(caption)"}}]}, "coauthor_producers": \
            [{"username": "tim.gilang"}]}, "instaloader": {"node_type": "Post"}}
            """
        ],
        "gallery-dl": [
            "s/3400000000000000077.jpg.json": """
            {"category": "instagram", "username": "lurah.kenanga", "post_date": "2030-11-10 03:00:00", "description": \
            "\(caption)", "post_url": "https://www.instagram.com/p/Ckenanga7/", "coauthors": [{"username": "tim.gilang"}]}
            """
        ],
        "Zeeschuimer": [
            "s/tarikan.ndjson": """
            {"timestamp_collected": 1920520000000, "source_platform": "instagram.com", "item_id": "3400000000000000077", \
            "data": {"code": "Ckenanga7", "pk": "3400000000000000077", "user": {"username": "lurah.kenanga"}, \
            "taken_at": 1920510000, "caption": {"text": "\(caption)"}, "coauthor_producers": [{"username": "tim.gilang"}]}}
            """
        ],
        "4CAT": [
            "s/tarikan.csv": """
            id,unix_timestamp,author,body,link,coauthors
            3400000000000000077,1920510000,lurah.kenanga,\(caption),https://www.instagram.com/p/Ckenanga7/,tim.gilang
            """
        ],
    ]

    @Test(arguments: posts.keys.sorted()) func aPostOfTwoAuthorsIsThatOfBoth(collector: String) throws {
        let inbox = MadeInbox(try #require(Self.posts[collector]), images: ["s/" + Self.picture])
        let post = try #require(inbox.assembled().post())
        #expect(post.account == Account(platform: "instagram", handle: "lurah.kenanga"))
        #expect(post.coauthors == [Account(platform: "instagram", handle: "tim.gilang")])
        #expect(post.caption == "Hadir & mendukung")
        #expect(post.link == "https://www.instagram.com/p/Ckenanga7/")
        #expect(post.id == "instagram:Ckenanga7")
        #expect(post.uploaded == .at("2030-11-10T03:00:00Z"))
    }

    /// The official `lurah.kenanga`, and candidates with the two other accounts.
    private static let judge: Judge = {
        let contest = Contest(
            id: "pilbup-kenanga", level: "kabupaten", region: "Kabupaten Kenanga", timeZone: "Asia/Jakarta",
            fixed: CalendarDay(year: 2030, month: 9, day: 22), numbersDrawn: CalendarDay(year: 2030, month: 9, day: 23),
            campaignStart: CalendarDay(year: 2030, month: 9, day: 25),
            campaignEnd: CalendarDay(year: 2030, month: 11, day: 23),
            quietStart: CalendarDay(year: 2030, month: 11, day: 24), vote: CalendarDay(year: 2030, month: 11, day: 27))
        let candidates = ["mas.gilang", "tim.gilang"].enumerated().map { index, handle in
            Candidate(
                id: "c\(index)", contest: contest.id, number: index + 1, name: "Calon Karangan \(index)",
                accounts: [Account(platform: "instagram", handle: handle)])
        }
        let official = Official(
            id: "p1", name: "Pegawai Karangan", accounts: [Account(platform: "instagram", handle: "lurah.kenanga")])
        return Judge(registers: Registers(contests: [contest], candidates: candidates, officials: [official]))
    }()

    private func findings(of files: [String: String]) throws -> [String] {
        let post = try #require(MadeInbox(files, images: ["s/" + Self.picture]).assembled().post())
        return Self.judge.findings(of: post, observations: [nil]).map { finding in
            "\(finding.severity) \(finding.codes) \(finding.officials) \(finding.candidates) \(finding.signs.map(\.kind)) "
                + "\(finding.doubts.map(\.kind))"
        }
    }

    @Test func whoeverCollectedAPostItIsTheSameFinding() throws {
        for (act, shapes) in [("a mention in a story", Self.mentions), ("a post of two authors", Self.posts)] {
            let found = try shapes.map { (collector: $0.key, findings: try findings(of: $0.value)) }
            let first = try #require(found.first)
            #expect(first.findings.count == 1, "\(act)")
            for other in found { #expect(other.findings == first.findings, "\(act): \(other.collector)") }
        }
    }
}
